import type { Actor } from '../../domain/act';
import type { Bell, CaseState, Clock, PersonInCase, Procedure, Standing } from '../../domain/case';
import type { Agency } from '../../domain/office';
import { dayOf } from '../../domain/time/day';
import { stepOwed } from '../../engine/climb';
import { duties } from '../../law/duties';
import { limitOf, type LawPack } from '../../law/pack';
import { oversightTasks, stepsOf } from './oversight';
import { handlerFor, inUnit } from './people';
import { actChoices, refusalTask, riskChoices } from './risks';
import { beginnings, crossings, type Crossing, type Way } from './ways';
import { whoseTasks } from './whose';

type Fields = Readonly<Record<string, unknown>>;

/** One way to deal with a task: what to submit, of whom, by whom. */
export interface Choice extends Way {
  readonly persons?: readonly string[];
  readonly fields?: Fields;
  readonly by?: Actor;
}

/** Something somebody in the case may do next. Its key changes with what gave rise to it: a new key is planned anew. */
export interface Task {
  readonly key: string;
  readonly choices: readonly Choice[];
  /** When the limit runs out under which it stands, if one runs. */
  readonly end: number | null;
  readonly days: Crossing['days'];
  /** Stage that others of the case may share, so that one act can be for several persons. */
  readonly stage?: string;
}

const nameOf = (machine: string): string => machine.slice(0, machine.lastIndexOf('@'));
const stageOf = ({ machine, stage }: Procedure): string => `${nameOf(machine)}.${stage}`;

const endOf = ({ clocks }: Standing, covers: (clock: Clock) => boolean): number | null =>
  Object.values(clocks)
    .filter((clock) => !clock.closed && covers(clock))
    .reduce<number | null>(
      (first, { due: { end } }) => (end !== null && (first === null || end < first) ? end : first),
      null,
    );

/** Which organ has this person's matter: it decides on bail and residence. */
const organOf = ({ procedures }: Standing, person: string): Agency => {
  const open = Object.values(procedures).filter((one) => one.person === person && !one.done);
  if (open.some(({ machine }) => nameOf(machine) === 'trial')) return 'court';
  const review = open.find(({ machine }) => nameOf(machine) === 'prosecution-review');
  return review?.owedBy === 'procuratorate' ? 'procuratorate' : 'police';
};

const ofAny: readonly string[] = ['measure.bail', 'measure.residence'];

const choicesFor = (standing: Standing, ways: readonly Way[], person: string | undefined): readonly Choice[] =>
  ways.map((way) => ({
    ...way,
    ...(person === undefined ? {} : { persons: [person] }),
    ...(person !== undefined && ofAny.includes(way.act) ? { by: handlerFor(organOf(standing, person), standing) } : {}),
  }));

const riskTask = (standing: Standing, procedure: Procedure): Task => {
  const { id, stage, since } = procedure;
  const end = endOf(standing, (clock) => clock.procedure === id);
  return { key: `${id} ${stage} ${since}`, choices: riskChoices(standing, procedure), days: [0, 3], end };
};

const stageTask = (standing: Standing, procedure: Procedure): Task[] => {
  if (procedure.assessment) return [riskTask(standing, procedure)];
  const { id, person, since } = procedure;
  const stage = stageOf(procedure);
  const crossing = crossings[stage];
  if (!crossing) return [];
  // Concluding is how custody during the investigation is met.
  const end = endOf(
    standing,
    (clock) => clock.procedure === id || (stage === 'investigation.investigating' && clock.limit === 'custody-base'),
  );
  return [
    {
      key: `${id} ${stage} ${since}`,
      stage,
      days: crossing.days,
      end,
      choices: choicesFor(standing, crossing.ways, person),
    },
  ];
};

/** What is owed after a report or a filing; a filing is checked by whoever leads the unit. */
const reported = (duty: string, by: Actor): readonly Choice[] => {
  if (duty === 'reporter-notice') return [{ weight: 9, act: 'reception.notify', by }];
  if (duty === 'alarm-response') return [{ weight: 9, act: 'reception.respond', by }];
  return duty === 'filing-check' ? [{ weight: 9, act: 'filing.check', by: inUnit(by.unit, 'head') ?? by }] : [];
};

/** Acts that do what is owed by themselves: an interrogation, a notice of the very right. */
const insteadOf = ({ duty = '', person }: Procedure, by: Actor): readonly Choice[] => {
  if (person === undefined) return reported(duty, by);
  const asks = duties.get(duty)?.fulfilledBy?.includes('investigation.interrogate');
  if (asks) return [{ weight: 5, act: 'investigation.interrogate', persons: [person], by }];
  if (duty !== 'rights-notice-suspect') return [];
  return [{ weight: 5, act: 'rights.notify', persons: [person], fields: { right: 'counsel' }, by }];
};

const dutyTask = (standing: Standing, procedure: Procedure): Task => {
  const { id, duty = '', owedBy } = procedure;
  const by = handlerFor(owedBy, standing);
  const excuses = duties.get(duty)?.excuses ?? [];
  const own = actChoices(standing, procedure);
  if (own.length > 0) {
    return { key: id, choices: own, days: [0, 1], end: endOf(standing, (clock) => clock.procedure === id) };
  }
  const choices: Choice[] = [
    ...stepsOf(standing, procedure),
    ...insteadOf(procedure, by),
    ...excuses.map(({ id: ground }) => ({ weight: 1, act: 'duty.excuse', fields: { duty: id, ground }, by }) as const),
  ];
  const since = procedure.since === procedure.openedAt ? '' : ` ${procedure.since}`;
  return { key: `${id}${since}`, choices, days: [0, 2], end: endOf(standing, (clock) => clock.procedure === id) };
};

/** Whoever owes the step: what a handler owes, the one who was told. */
const askedBy = ({ answer, tells }: Bell, standing: Standing): Actor | undefined => {
  if (!answer) return undefined;
  if (answer.role !== 'handler') return inUnit(answer.unit, answer.role);
  const told = tells.map(({ person }) => person);
  const agencies = Object.keys(standing.handling) as Agency[];
  return agencies.map((agency) => handlerFor(agency, standing)).find(({ person }) => told.includes(person));
};

const bellTask = (bell: Bell, standing: Standing): Task[] => {
  const step = stepOwed(bell);
  const by = askedBy(bell, standing);
  if (bell.status !== 'rang' || bell.moot || step === undefined || !bell.answer || !by) return [];
  const fields = { duty: bell.id, ...(step === 'plan' ? { by: dayOf(bell.answer.by - 1) } : {}) };
  const choices: Choice[] = [
    { weight: 5, act: `duty.${step}`, fields, by },
    ...(step === 'verify'
      ? [{ weight: 1, act: 'duty.reject', fields: { ...fields, reasons: '未落实' }, by } as const]
      : []),
    { weight: step === 'acknowledge' ? 4 : 2, act: 'nothing' },
  ];
  return [{ key: `answer ${bell.id} ${step} ${bell.given?.length ?? 0}`, choices, days: [0, 1], end: bell.answer.by }];
};

const extensionTask = (clock: Clock, law: LawPack): Task[] => {
  const rows = limitOf(law, clock.limit).extensions;
  if (clock.closed || rows.length === 0 || clock.due.end === null) return [];
  const granted = clock.extensions.map(({ id }) => id);
  const left = rows.filter(({ id }) => !granted.includes(id));
  const choices: Choice[] = [
    { weight: granted.length === 0 ? 6 : 2, act: 'nothing' },
    ...left.map(({ id, open, after = [] }) => ({
      weight: after.every((one) => granted.includes(one)) ? 6 : 0.5,
      act: 'limit.extend' as const,
      fields: { clock: clock.id, extension: id, ...(open ? { until: 'later' } : {}) },
    })),
  ];
  return [{ key: `extend ${clock.id} ${clock.revision}`, choices, days: [0, 30], end: clock.due.end }];
};

const filed = ({ procedures }: Standing): boolean => Object.values(procedures).some(({ stage }) => stage === 'filed');

const suspectTask = (standing: Standing, label: string, { appraisals = [], custody }: PersonInCase): Task[] => {
  const own = Object.values(standing.procedures).filter((one) => one.person === label);
  const running = own.filter(({ done }) => !done).map(({ machine }) => nameOf(machine));
  const past = own.filter(({ machine }) => nameOf(machine) === 'measure').length;
  const tasks: Task[] = [];
  const task = (key: string, choices: readonly Way[], days: Task['days']): void => {
    tasks.push({ key: `${key} ${label}`, choices: choicesFor(standing, choices, label), end: null, days });
  };
  if (!running.includes('measure') && filed(standing)) {
    const weight = past === 0 ? 2 : 40;
    task(`begin ${past}`, [...beginnings.ways, { weight, act: 'nothing' }], beginnings.days);
  }
  const open = appraisals.some(({ to }) => to === undefined);
  if (open) task(`appraised ${appraisals.length}`, [{ weight: 9, act: 'appraisal.end' }], [5, 50]);
  else if (custody.length > 0 && appraisals.length < 2) {
    task(
      `appraise ${appraisals.length}`,
      [
        { weight: 1, act: 'appraisal.begin' },
        { weight: 9, act: 'nothing' },
      ],
      [1, 90],
    );
  }
  return tasks;
};

/** Things come in, and go out again. */
const registerTask = ({ onHand }: Standing): Task => {
  const direction = onHand === undefined ? 'in' : 'out';
  const choices = [
    { weight: 1, act: 'register.enter', fields: { direction } },
    { weight: 4, act: 'nothing' },
  ] as const;
  return { key: `register ${direction}`, choices, days: [0, 20], end: null };
};

/** Everything waits for this: nothing is owed, and nobody's procedure can go on. */
const closeTask = (standing: Standing): Task[] => {
  const open = Object.values(standing.procedures).filter(({ done }) => !done);
  const running = Object.values(standing.clocks).filter(({ closed }) => !closed);
  const idle = open.every((one) => one.duty === undefined && !stageOf(one).startsWith('reception.'));
  const over = idle && running.length === 0 && !filed(standing);
  const tried = Object.values(standing.procedures).some(({ stage }) =>
    ['judged', 'notProsecuted', 'withdrawn'].includes(stage),
  );
  if (!over && !tried) return [];
  const outcome = tried ? 'charged' : 'not-filed';
  const choices = [
    { weight: running.length === 0 ? 9 : 1, act: 'case.close', fields: { outcome } },
    { weight: 2, act: 'nothing' },
  ] as const;
  return [{ key: `close ${open.length} ${running.length}`, choices, days: [1, 20], end: null }];
};

const transferable = ({ persons, procedures }: Standing): readonly string[] =>
  Object.keys(persons).filter(
    (label) =>
      persons[label]?.standing === 'suspect' &&
      !Object.values(procedures).some((one) => one.person === label && nameOf(one.machine) === 'prosecution-review'),
  );

/** Whoever has not been transferred is, all at once; where nobody is left, what comes next is another agency's. */
const withPersons = (standing: Standing, task: Task): Task[] => {
  if (task.stage !== 'investigation.concluded') return [task];
  const persons = transferable(standing);
  const choices = task.choices.map((one) => (one.act === 'investigation.transfer' ? { ...one, persons } : one));
  return persons.length === 0 ? [] : [{ ...task, key: `${task.key} ${persons.join()}`, choices }];
};

/** What somebody may do next in a case as it stands. Which of it happens, and when, is chance. */
export const tasksOf = ({ standing, bells }: CaseState, law: LawPack): readonly Task[] => {
  if (standing.closedAt !== undefined) return [];
  const procedures = Object.values(standing.procedures).filter(({ done }) => !done);
  const suspects = Object.entries(standing.persons).filter(([, one]) => one.standing === 'suspect');
  return [
    ...procedures.flatMap((one) => (one.duty === undefined ? stageTask(standing, one) : [dutyTask(standing, one)])),
    ...suspects.flatMap(([label, person]) => suspectTask(standing, label, person)),
    ...Object.values(standing.clocks).flatMap((clock) => extensionTask(clock, law)),
    ...Object.values(bells).flatMap((bell) => bellTask(bell, standing)),
    ...whoseTasks(standing),
    ...oversightTasks(standing),
    ...(suspects.length > 0 ? [registerTask(standing)] : []),
    ...refusalTask(standing),
    ...closeTask(standing),
  ].flatMap((task) => withPersons(standing, task));
};

/** Others at the same stage, for whom one act may be submitted together. */
export const companions = ({ standing }: CaseState, { stage }: Task, person: string): readonly string[] =>
  Object.values(standing.procedures).flatMap((one) =>
    !one.done && one.person !== undefined && one.person !== person && stageOf(one) === stage ? [one.person] : [],
  );
