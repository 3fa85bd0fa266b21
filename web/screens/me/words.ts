import type { Title } from '../../words/language';

export const words = {
  title: { zh: '我的', en: 'Myself' },
  posts: { zh: '岗位与身份', en: 'Posts and capacities' },
  unit: { zh: '单位', en: 'Unit' },
  roles: { zh: '岗位', en: 'Posts' },
  standsFor: { zh: '代谁办理', en: 'In place of' },
  now: { zh: '现以此身份办理', en: 'Acting so now' },
  actSo: { zh: '以此身份办理', en: 'Act so' },
  absences: { zh: '外出与代理', en: 'Absence and deputy' },
  noAbsence: { zh: '没有登记外出', en: 'No absence is noted' },
  from: { zh: '外出自', en: 'Away from' },
  until: { zh: '至', en: 'Until' },
  open: { zh: '未定', en: 'Not said yet' },
  deputy: { zh: '代理人', en: 'Deputy' },
  nobody: { zh: '不指定代理人', en: 'Nobody' },
  reasons: { zh: '事由', en: 'Reasons' },
  noteIt: { zh: '登记外出', en: 'Note the absence' },
  end: { zh: '销假', en: 'I am back' },
  cancel: { zh: '取消外出', en: 'It does not take place' },
  fromHint: { zh: '不填即自现在起', en: 'Left out: from now on' },
  untilHint: { zh: '不填即至销假为止', en: 'Left out: until you are back' },
  noteAsk: { zh: '登记外出？', en: 'Note the absence?' },
  endAsk: { zh: '确认销假？', en: 'Back from now on?' },
  endFollows: { zh: '自现在起恢复由您本人答复和办理。', en: 'From now on you answer and act yourself again.' },
  password: { zh: '修改密码', en: 'My password' },
  present: { zh: '现用密码', en: 'Present password' },
  next: { zh: '新密码（至少 12 位）', en: 'New password (at least 12 characters)' },
  change: { zh: '修改密码', en: 'Change it' },
  changed: { zh: '密码已修改，其他设备须重新登录', en: 'The password is changed; other devices sign in anew' },
  page: { zh: '语言与配色', en: 'Language and colours' },
  noted: { zh: '外出已登记', en: 'The absence is noted' },
  notedFollows: (deputy: Title | undefined): Title =>
    deputy
      ? {
          zh: `期间由 ${deputy.zh} 代为答复和办理，并在其名下注明系代您办理；登记记入机构变更记录。`,
          en: `${deputy.en} answers and acts for you meanwhile; both names are recorded. The office keeps a record of it.`,
        }
      : {
          zh: '期间无人代理：需您答复的告警由上级单位负责答复。登记记入机构变更记录。',
          en: 'Nobody stands in: what asks for your answer is answered by the unit above. The office keeps a record of it.',
        },
} as const;
