import type { Act } from '../../domain/act';
import type { Refusal } from '../../domain/refusals';
import { dayOf, yearOf } from '../../domain/time/day';
import { inUnit, officer, unitOf, upTheLine } from './staff';
import { actId, type Said, type Scene } from './scene';

/** What is done first, where a unit works more strictly than the story says; and whether a proposal then carries the act. */
export interface Remedy {
  readonly first: readonly Said[];
  readonly approves?: true;
}

type Making = (refusal: Refusal, act: Act, scene: Scene) => Remedy;

const reasons = '事实清楚，依据充分，呈请批准。';

/** Written by the handler, reviewed in the unit, decided by a deputy of the county: three people (呈请、审核、审批分离). */
const throughApproval: Making = (_, { type, persons, fields, actor, receivedAt }, scene) => {
  const unit = scene.state?.standing.handling[actor.agency]?.unit ?? actor.unit;
  const reviewer = upTheLine(unit, 'legal-reviewer')?.person;
  const decider = upTheLine(unitOf(unit)?.superior, 'deputy', 'leader')?.person;
  const proposal = `approval-${actId(scene, scene.acts + 1)}`;
  const documentNo = `${scene.post.county.sign}公审字〔${yearOf(dayOf(receivedAt))}〕${scene.number + 300}号`;
  return {
    approves: true,
    first: [
      { type: 'approval.propose', fields: { act: type, persons, fields, reasons }, by: actor.person },
      { type: 'approval.review', fields: { proposal, opinion: 'agree', reasons }, by: reviewer },
      { type: 'approval.approve', fields: { proposal, documentNo }, by: decider },
    ],
  };
};

interface Missing {
  readonly item: string;
  readonly person?: string;
}

/** Clerks tick nothing: at the desk of reports whoever receives does. */
const ticked: Making = ({ details }, { type, actor }) => {
  const { missing = [] } = details as { missing?: readonly Missing[] };
  const by = actor.roles.includes('handler') ? actor : (inUnit(actor.unit, 'receiver') ?? actor);
  const persons = [...new Set(missing.map(({ person }) => person))];
  return {
    first: persons.map((person): Said => ({
      type: 'checklist.tick',
      fields: {
        gate: type,
        items: missing.filter((one) => one.person === person).map(({ item }) => item),
        ...(person === undefined ? {} : { person }),
      },
      by: by.person,
    })),
  };
};

const assigned: Making = (_, { actor }, { post }) => {
  const handler =
    officer(post.handler).unit === actor.unit ? post.handler : (inUnit(actor.unit, 'handler')?.person ?? '');
  const head = upTheLine(actor.unit, 'head', 'leader')?.person;
  return { first: [{ type: 'case.assign', fields: { handler, reasons: '按照轮案规则分配。' }, by: head }] };
};

const told: Making = ({ details }, { persons, actor }) => {
  const { missing = [] } = details as { missing?: readonly { right: string; person: string }[] };
  return {
    first: missing
      .map(({ right, person }): Said => ({
        type: 'rights.notify',
        persons: [person],
        fields: { right, method: 'written' },
        by: actor.person,
      }))
      .concat(
        missing.length > 0
          ? []
          : persons.map((person): Said => ({
              type: 'rights.notify',
              persons: [person],
              fields: { right: 'counsel', method: 'written' },
              by: actor.person,
            })),
      ),
  };
};

const remedies: Readonly<Partial<Record<string, Making>>> = {
  'needs-approval': throughApproval,
  'checklist-incomplete': ticked,
  'not-assigned': assigned,
  'rights-not-told': told,
};

/** What a refusal asks for first; nothing where only the story itself can help. */
export const remedyFor = (refusal: Refusal, act: Act, scene: Scene): Remedy =>
  remedies[refusal.code]?.(refusal, act, scene) ?? { first: [] };
