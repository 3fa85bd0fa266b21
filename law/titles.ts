import type { Title } from '../domain/limit';

interface MachineTitles {
  readonly title: Title;
  readonly stages: Readonly<Record<string, Title>>;
}

const of = (zh: string, en: string): Title => ({ zh, en });

/** What people call a procedure and its stages, by machine (without version) and stage. */
export const machineTitles: Readonly<Record<string, MachineTitles>> = {
  reception: {
    title: of('接报案', 'Reception'),
    stages: {
      arriving: of('接报', 'Arriving'),
      registering: of('待登记', 'To be registered'),
      contacting: of('待联系报案人', 'Reporter to be contacted'),
      judging: of('管辖审查', 'Jurisdiction under review'),
      transferring: of('待移送', 'To be transferred'),
      accepted: of('已接受', 'Accepted'),
      transferred: of('已移送', 'Transferred'),
    },
  },
  filing: {
    title: of('立案审查', 'Filing review'),
    stages: {
      underReview: of('审查中', 'Under review'),
      filed: of('已立案', 'Filed'),
      refused: of('不予立案', 'Not filed'),
    },
  },
  measure: {
    title: of('强制措施', 'Compulsory measure'),
    stages: {
      opening: of('开始', 'Opening'),
      summoned: of('传唤', 'Summoned'),
      compelled: of('拘传', 'Compelled to appear'),
      questioned: of('继续盘问', 'Held for questioning'),
      detaining: of('拘留', 'Detaining'),
      detained: of('刑事拘留', 'Detained'),
      detainedByProcuratorate: of('检察院拘留', 'Detained by the procuratorate'),
      arrestRequested: of('已提请批准逮捕', 'Arrest requested'),
      arrestApproved: of('已批准逮捕', 'Arrest approved'),
      releaseOwed: of('应当释放', 'Release owed'),
      dischargeOwed: of('应当释放（不起诉）', 'Discharge owed'),
      arrested: of('已逮捕', 'Arrested'),
      arresting: of('逮捕', 'Arresting'),
      investigating: of('侦查羁押', 'In custody, investigation'),
      unnamed: of('身份不明羁押', 'In custody, identity unknown'),
      underReview: of('审查起诉羁押', 'In custody, review for prosecution'),
      onTrial: of('审判羁押', 'In custody, trial'),
      onBail: of('取保候审', 'On bail'),
      inResidence: of('监视居住', 'Under residential surveillance'),
      held: of('羁押', 'In custody'),
      bailed: of('取保候审', 'On bail'),
      resident: of('监视居住', 'Residential surveillance'),
      released: of('已释放', 'Released'),
    },
  },
  investigation: {
    title: of('侦查', 'Investigation'),
    stages: {
      investigating: of('侦查中', 'Under investigation'),
      concluded: of('侦查终结', 'Concluded'),
      withdrawn: of('已撤销案件', 'Withdrawn'),
    },
  },
  'arrest-review': {
    title: of('审查逮捕', 'Arrest review'),
    stages: {
      requested: of('待受理', 'On its way'),
      underReview: of('审查中', 'Under review'),
      underReviewAtLarge: of('审查中（未羁押）', 'Under review, not held'),
      approved: of('批准逮捕', 'Approved'),
      refused: of('不批准逮捕', 'Refused'),
      withdrawn: of('已撤回', 'Withdrawn'),
    },
  },
  'arrest-objection': {
    title: of('不批捕复议复核', 'Objection to a refused arrest'),
    stages: {
      mayRequest: of('可要求复议', 'May be objected to'),
      requested: of('复议书在途', 'Request on its way'),
      reconsidering: of('复议中', 'Under reconsideration'),
      mayAskReview: of('可提请复核', 'May be reviewed'),
      reviewRequested: of('复核书在途', 'Request for review on its way'),
      reviewing: of('复核中', 'Under review above'),
      changed: of('改变原决定', 'Changed'),
      maintained: of('维持原决定', 'Maintained'),
      lapsed: of('逾期未提出', 'Lapsed'),
    },
  },
  'prosecution-review': {
    title: of('审查起诉', 'Review for prosecution'),
    stages: {
      sent: of('移送在途', 'On its way'),
      underReview: of('审查中', 'Under review'),
      underFastTrack: of('速裁审查中', 'Under the fast track'),
      passingOn: of('待移送管辖', 'To be passed on'),
      sentOn: of('移送管辖在途', 'Passed on'),
      sentBack: of('退回在途', 'Sent back'),
      supplementing: of('补充侦查中', 'Supplementary investigation'),
      sentAgain: of('重新移送在途', 'Sent again'),
      indicted: of('已提起公诉', 'Indicted'),
      accepted: of('法院已受理', 'Accepted by the court'),
      notProsecuted: of('不起诉', 'Not prosecuted'),
    },
  },
  trial: {
    title: of('一审', 'First instance'),
    stages: {
      hearing: of('审理中', 'On trial'),
      supplementing: of('补充侦查', 'Adjourned for investigation'),
      judged: of('已判决', 'Judged'),
    },
  },
  approval: {
    title: of('呈请审批', 'Approval'),
    stages: {
      proposed: of('待审批', 'Proposed'),
      reviewed: of('法制已审核', 'Reviewed in law'),
      approved: of('已批准', 'Approved'),
      returned: of('已退回', 'Returned'),
      withdrawn: of('已撤回', 'Withdrawn'),
      carriedOut: of('已执行', 'Carried out'),
    },
  },
  'risk-assessment': {
    title: of('风险评估', 'Risk assessment'),
    stages: {
      assessing: of('评估', 'Assessing'),
      toSign: of('待签批', 'To be signed'),
      returned: of('已退回重评', 'Returned, to be assessed anew'),
      toPlan: of('待制定预案', 'To be planned for'),
      mitigating: of('待落实预案', 'Plan to be carried out'),
      executed: of('预案已落实', 'Plan carried out'),
      settled: of('评估完毕', 'Assessed, nothing more asked'),
      superseded: of('已重新评估', 'Assessed anew'),
      closed: of('随案终结', 'Ended with the case'),
    },
  },
  duty: {
    title: of('义务', 'Duty'),
    stages: {
      owed: of('待履行', 'Owed'),
      done: of('已履行', 'Done'),
      moot: of('已无须履行', 'Moot'),
      excused: of('依法免除', 'Excused'),
      handedOver: of('随案移交', 'Handed over'),
    },
  },
};

const bare = (machine: string): string => machine.split('@')[0] ?? machine;

/** Title of a procedure by `id@version` of its machine; the id itself where a newer release wrote it. */
export const procedureTitle = (machine: string): Title => machineTitles[bare(machine)]?.title ?? of(machine, machine);

/** Title of a stage of a machine; the stage's own name where a newer release wrote it. */
export const stageTitle = (machine: string, stage: string): Title =>
  machineTitles[bare(machine)]?.stages[stage] ?? of(stage, stage);
