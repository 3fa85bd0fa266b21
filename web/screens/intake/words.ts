import type { Title } from '../../words/language';

export const words = {
  title: { zh: '接报登记', en: 'New report' },
  kept: {
    zh: '草稿已保存在本标签页，刷新不丢失',
    en: 'The draft is kept in this tab; a reload does not lose it',
  },
  discard: { zh: '清空草稿', en: 'Discard the draft' },
  report: { zh: '来源', en: 'How it came in' },
  channel: { zh: '报案方式', en: 'Channel' },
  receivedAt: { zh: '接报时间', en: 'Received at' },
  receivedAtHint: { zh: '留空即为现在；补录如 2026-3-16 14:05', en: 'Empty: now. Otherwise such as 2026-3-16 14:05' },
  receivedAtUnread: { zh: '请写明日期和时分，如 2026-3-16 14:05', en: 'Write day and time, such as 2026-3-16 14:05' },
  reporter: { zh: '报案人', en: 'Who reports' },
  kind: { zh: '身份', en: 'Capacity' },
  name: { zh: '姓名', en: 'Name' },
  idNumber: { zh: '证件号码', en: 'Identity number' },
  phone: { zh: '联系电话', en: 'Telephone' },
  secret: {
    zh: '报案人的身份依法保密，仅本单位办案、案管人员和领导可见。',
    en: 'Who reports is kept secret: only those who work on the case here, the clerks and the leaders see it.',
  },
  matter: { zh: '案情', en: 'What happened' },
  happened: { zh: '简要案情', en: 'Summary' },
  happenedHint: {
    zh: '何人、何事、结果如何。写入时间线后不再改动。',
    en: 'Who, what, with what result. Once in the timeline it is never changed.',
  },
  when: { zh: '发案时间', en: 'When' },
  whenHint: { zh: '如：3月11日晚8时许；不明可不填', en: 'As told, such as “11 March about 8 pm”; may stay empty' },
  where: { zh: '发案地点', en: 'Where' },
  who: { zh: '涉及人员', en: 'Who is involved' },
  whoHint: {
    zh: '嫌疑人、被害人等；受案后由承办人逐一登记',
    en: 'Suspects, victims; the handler registers each of them once the case is accepted',
  },
  filing: { zh: '归类与回执', en: 'Kind and receipt' },
  category: { zh: '案件类别', en: 'Kind of case' },
  noCategory: { zh: '暂不归类', en: 'Not yet' },
  receiptNo: { zh: '受案号（回执编号）', en: 'Number of the receipt' },
  receiptHint: { zh: '今后全系统以此号称呼本案', en: 'From now on the case is called by this number' },
  send: { zh: '登记并出具回执', en: 'Register and give a receipt' },
  resume: { zh: '继续登记', en: 'Go on registering' },
  consequence: {
    zh: '登记后即立卷，时间线从此开始，内容不可删改；管辖审查期限随即起算。',
    en: 'This opens the case: its timeline begins, nothing of it is ever deleted, and the limit for reviewing jurisdiction starts.',
  },
  tooShort: { zh: '请写明案情（至少两个字）', en: 'Say what happened (two characters at least)' },
  similar: { zh: '可能重复', en: 'Perhaps known already' },
  similarNote: {
    zh: '近 90 日内的相近案件，仅供核对，不影响登记。',
    en: 'Cases of the last 90 days that are like it: for you to compare, nothing hinders you.',
  },
  noneSimilar: { zh: '近 90 日内未见相近案件。', en: 'No case of the last 90 days is like it.' },
  comparing: { zh: '填写时自动比对近 90 日内的案件。', en: 'As you write, cases of the last 90 days are compared.' },
  openCase: { zh: '打开案件', en: 'Open the case' },
  notPolice: { zh: '接报由公安机关办理', en: 'Reports are taken in by the police' },
  notPoliceHow: {
    zh: '您所在单位接收移送的案卷：请到“收发登记”的“待接收”办理。',
    en: 'Your unit receives papers that are sent to it: see “To be received” in the register.',
  },
  register: { zh: '收发登记', en: 'Register' },
  clerksHere: { zh: '本单位实行集中受理', en: 'Your unit has central acceptance' },
  failedAt: {
    open: { zh: '尚未立卷，所填内容仍在本页。', en: 'No case has been opened yet; what you wrote is still here.' },
    register: {
      zh: '已立卷，尚未登记回执；再次发送只补办未完成的部分。',
      en: 'The case is open, the receipt not yet registered; sending again does only what is left.',
    },
    classify: {
      zh: '已登记，尚未归类；再次发送只补办未完成的部分。',
      en: 'It is registered, its kind not yet said; sending again does only what is left.',
    },
  },
  goToCase: { zh: '查看已立的案件', en: 'See the case that was opened' },
} as const;

export const clerksSay = (names: string): Title => ({
  zh: `报案由 ${names} 接收，您不能代为登记；分案后由您承办。`,
  en: `Reports are taken in by ${names}; you cannot do it in their place. The case comes to you once it is assigned.`,
});

export const ofOrgan = (organ: Title): Title => ({
  zh: `此类案件由${organ.zh}管辖。登记后 24 小时内移送；紧急情况先行处置。`,
  en: `Cases of this kind belong to the ${organ.en}. Transfer it within 24 hours of registration; urgent measures come first.`,
});

export const ofLevel = (level: Title): Title => ({
  zh: `列入负面清单：须由${level.zh}以上公安机关办理。登记后 24 小时内移交；受理、立案和强制措施在本单位不能办理（拘留、释放等紧急措施除外）。`,
  en: `On the negative list: for the police at ${level.en.toLowerCase()} level or above. Hand it on within 24 hours of registration; it is not accepted, filed or followed by measures here (urgent ones excepted).`,
});

export const ofOurs: Title = { zh: '本单位可以办理。', en: 'Your unit may handle it.' };

const of = (zh: string, en: string): Title => ({ zh, en });

export const channels: Readonly<Record<string, Title>> = {
  'in-person': of('当面', 'In person'),
  telephone: of('电话', 'Telephone'),
  letter: of('信函', 'Letter'),
  'e-mail': of('电子邮件', 'E-mail'),
  fax: of('传真', 'Fax'),
  online: of('网上', 'Online'),
};

export const kinds: Readonly<Record<string, Title>> = {
  victim: of('被害人', 'Victim'),
  complainant: of('报案人、控告人', 'Complainant'),
  informant: of('举报人', 'Informant'),
  self: of('投案自首', 'Gives themself up'),
  anonymous: of('匿名', 'Anonymous'),
};
