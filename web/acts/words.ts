<<<<<<< HEAD
import type { Title } from '../words/title';
=======
import { counted, type Title } from '../words/title';
>>>>>>> ad48be4793f73240e203b43bb8f1cf1ef41d93f2

/** What forms of acts and the surfaces around them say. */
export const words = {
  about: { zh: '办理事项', en: 'What it is about' },
  more: {
    zh: '补录（更早发生）、文号等选填项',
    en: 'Late entry (it happened earlier), document and other optional parts',
  },
  whenHint: {
    zh: '不填即为现在；补录时填写实际发生的日期和时分，如 2026-3-16 14:05',
    en: 'Left empty: now. For a late entry, the day and time it happened, such as 2026-3-16 14:05',
  },
  dayHint: { zh: '如 2026-3-16、20260316', en: 'Such as 2026-3-16 or 20260316' },
  linesHint: { zh: '每行一项', en: 'One a line' },
  nobody: { zh: '（不填）', en: '(none)' },
<<<<<<< HEAD
=======
  whom: { zh: '案中人员', en: 'Persons in the case' },
>>>>>>> ad48be4793f73240e203b43bb8f1cf1ef41d93f2
  preview: { zh: '预览：提交后将发生', en: 'Preview: what will come of it' },
  previewing: { zh: '正在推演…', en: 'Working it out…' },
  previewLater: {
    zh: '填完必填项后在此显示期限变化。',
    en: 'Once the needed parts are filled in, the changes of dates stand here.',
  },
  refusedBefore: { zh: '按现在的内容将不予受理', en: 'As it stands this will be refused' },
  noChange: { zh: '不影响任何期限。', en: 'No time limit changes.' },
  confirm: (title: Title): Title => ({ zh: `确认${title.zh}`, en: `Confirm: ${title.en}` }),
  ask: (title: Title, of: Title): Title => ({ zh: `确认${title.zh}？${of.zh}`, en: `${title.en}? ${of.en}` }),
  propose: { zh: '呈批', en: 'Propose for approval' },
  proposeOf: (title: Title): Title => ({ zh: `呈批：${title.zh}`, en: `Propose for approval: ${title.en}` }),
  whichAct: { zh: '更正哪一项', en: 'Which act is put right' },
  correctOf: (title: Title): Title => ({ zh: `更正：${title.zh}`, en: `Put right: ${title.en}` }),
  whichProposed: { zh: '呈批哪一项行为', en: 'Which act is proposed' },
  moved: { zh: '您填写期间，本案有新的记录', en: 'The case has moved while you were writing' },
  movedKept: { zh: '您填写的内容都还在。', en: 'What you typed is still here.' },
  movedDates: { zh: '期限变化', en: 'How dates moved' },
  movedNothing: { zh: '期限没有变化。', en: 'No date has moved.' },
  again: { zh: '按最新情况再次提交', en: 'Send again to the case as it is now' },
  drop: { zh: '放弃', en: 'Give up' },
  done: (title: Title, seq: number): Title => ({
    zh: `已办理：${title.zh}（第 ${seq} 号记录）`,
    en: `Done: ${title.en} (entry ${seq})`,
  }),
  mayDo: { zh: '可以办理', en: 'What you can do now' },
  allActs: { zh: '更多', en: 'More' },
  filter: { zh: '按名称查找行为', en: 'Find an act by name' },
  nothingAllowed: { zh: '现在没有您可以办理的行为', en: 'There is nothing for you to do here now' },
  noneFound: { zh: '没有符合的行为', en: 'No act is called so' },
  notNow: (n: number): Title => ({ zh: `暂不可用（${n}）`, en: `Not now (${n})` }),
  ofOthers: (n: number): Title => ({
    zh: `其他机关、其他岗位的行为（${n}）`,
    en: `Acts of other agencies and posts (${n})`,
  }),
  who: { zh: '由谁办理', en: 'Who can' },
  detail: { zh: '具体情况', en: 'In detail' },
<<<<<<< HEAD
=======
  targets: (n: number): Title => ({ zh: `${n} 项`, en: counted(n, 'matter') }),
>>>>>>> ad48be4793f73240e203b43bb8f1cf1ef41d93f2
  effects: {
    starts: { zh: '起算', en: 'Starts' },
    ends: { zh: '办结', en: 'Ends' },
    moves: { zh: '变动', en: 'Moves' },
    duty: { zh: '义务', en: 'Duty' },
    stage: { zh: '环节', en: 'Stage' },
    custody: { zh: '羁押', en: 'Custody' },
    breach: { zh: '超期', en: 'Breach' },
    other: { zh: '其他', en: 'Besides' },
  },
  was: (before: Title, after: Title): Title => ({
    zh: `（原 ${before.zh} → ${after.zh}）`,
    en: ` (${before.en} → ${after.en})`,
  }),
} as const;
