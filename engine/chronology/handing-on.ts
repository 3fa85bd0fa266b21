import type { Day } from '../../domain/time/instant';
import { add, at, county, type Draft } from './draft';

/** The investigation is concluded and the case transferred and received for review, all on one day. */
export const handedToProcuratorate = (draft: Draft, day: Day, assumed: string): Draft => {
  const persons = [...draft.persons];
  return add(
    draft,
    {
      at: at(day, '09:30'),
      act: 'investigation.conclude',
      fields: { reasons: 'not stated' },
      ...county('police'),
      assumed,
    },
    {
      at: at(day, '10:00'),
      act: 'investigation.transfer',
      persons,
      fields: { opinionNo: 'not stated', volumes: 1 },
      ...county('police'),
      assumed,
    },
    { at: at(day, '10:30'), act: 'prosecution-review.receive', persons, assumed: `${assumed}; received the same day` },
  );
};

/** Sent back for supplementary investigation, and received by the police the same day. */
export const sentBack = (draft: Draft, day: Day, assumed: string): Draft => {
  const persons = [...draft.persons];
  return add(
    draft,
    {
      at: at(day, '10:00'),
      act: 'prosecution-review.send-back',
      persons,
      fields: { reasons: 'not stated' },
      ...county('procuratorate'),
      assumed,
    },
    {
      at: at(day, '10:30'),
      act: 'prosecution-review.receive-back',
      persons,
      assumed: `${assumed}; received the same day`,
    },
  );
};

/** Transferred again after supplementary investigation, and received for a new review the same day. */
export const sentAgain = (draft: Draft, day: Day, assumed: string): Draft => {
  const persons = [...draft.persons];
  return add(
    draft,
    {
      at: at(day, '10:00'),
      act: 'prosecution-review.resend',
      persons,
      fields: { opinionNo: 'not stated' },
      ...county('police'),
      assumed,
    },
    { at: at(day, '10:30'), act: 'prosecution-review.receive', persons, assumed: `${assumed}; received the same day` },
  );
};
