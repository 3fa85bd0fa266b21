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
      detained: of('刑事拘留', 'Detained'),
      arrestRequested: of('已提请批准逮捕', 'Arrest requested'),
      arrestApproved: of('已批准逮捕', 'Arrest approved'),
      releaseOwed: of('应当释放', 'Release owed'),
      arrested: of('已逮捕', 'Arrested'),
      released: of('已释放', 'Released'),
    },
  },
  'arrest-review': {
    title: of('审查逮捕', 'Arrest review'),
    stages: {
      requested: of('待受理', 'On its way'),
      underReview: of('审查中', 'Under review'),
      approved: of('批准逮捕', 'Approved'),
      refused: of('不批准逮捕', 'Refused'),
      withdrawn: of('已撤回', 'Withdrawn'),
    },
  },
  duty: {
    title: of('义务', 'Duty'),
    stages: { owed: of('待履行', 'Owed'), done: of('已履行', 'Done') },
  },
};

const bare = (machine: string): string => machine.split('@')[0] ?? machine;

/** Title of a procedure by `id@version` of its machine; the id itself where a newer release wrote it. */
export const procedureTitle = (machine: string): Title => machineTitles[bare(machine)]?.title ?? of(machine, machine);

/** Title of a stage of a machine; the stage's own name where a newer release wrote it. */
export const stageTitle = (machine: string, stage: string): Title =>
  machineTitles[bare(machine)]?.stages[stage] ?? of(stage, stage);
