import type { Chronology, EventName } from '../../domain/chronology';
import type { TapeLine } from '../../domain/tape';
import { addDays } from '../../domain/time/day';
import type { Day } from '../../domain/time/instant';
import { add, at, county, silent, type Draft } from './draft';
import { handedToProcuratorate } from './handing-on';

const labels = (persons: number): string[] => Array.from({ length: persons }, (_, index) => `P${index + 1}`);

/** Before everything there must have been a report and a filing; no judgment states when. */
const filed = (draft: Draft, day: Day): Draft =>
  add(
    draft,
    {
      at: at(day, '08:00'),
      act: 'reception.receive',
      fields: { channel: 'in-person', reporter: { kind: 'informant' }, summary: 'Facts removed' },
      assumed: silent,
    },
    { at: at(day, '08:10'), act: 'reception.register', assumed: silent },
    { at: at(day, '08:20'), act: 'reception.accept', assumed: silent },
    {
      at: at(day, '08:30'),
      act: 'filing.file',
      fields: { suspectedOffence: 'removed' },
      ...county('police'),
      assumed: silent,
    },
    ...draft.persons.map((label): TapeLine => {
      const fields = { label, standing: 'suspect', name: `Person ${label.slice(1)} (name removed)` };
      return { at: at(day, '08:40'), act: 'person.register', fields, assumed: silent };
    }),
  );

const detained = (draft: Draft, day: Day): Draft =>
  add(filed(draft, day), {
    at: at(day, '12:00'),
    act: 'measure.detain',
    persons: [...draft.persons],
    fields: { ground: 'not stated' },
    ...county('police'),
  });

/** Arrested without a detention that the source knows of: requested and approved while at large. */
const arrested = (draft: Draft, day: Day): Draft => {
  const persons = [...draft.persons];
  const assumed = `no detention is stated; ${silent}`;
  return add(
    filed(draft, day),
    {
      at: at(day, '09:00'),
      act: 'measure.request-arrest',
      persons,
      fields: { reasons: 'not stated' },
      ...county('police'),
      assumed,
    },
    { at: at(day, '09:30'), act: 'arrest-review.receive', persons, assumed },
    { at: at(day, '10:00'), act: 'arrest-review.approve', persons, ...county('procuratorate'), assumed },
    { at: at(day, '12:00'), act: 'measure.arrest', persons },
  );
};

/** Charged without a measure that the source knows of: a suspect at large, whose review began the day before. */
const charged = (draft: Draft, day: Day): Draft => {
  const before = addDays(day, -1);
  const why = 'no measure is stated: taken to have been at large; the review began at the latest the day before';
  return add(handedToProcuratorate(filed(draft, before), before, why), indictment(draft, day));
};

/** The act of the day on which the source says that the persons were charged. */
export const indictment = ({ persons }: Draft, day: Day): TapeLine => ({
  at: at(day, '12:00'),
  act: 'prosecution-review.indict',
  persons: [...persons],
  fields: { indictmentNo: 'not stated' },
  ...county('procuratorate'),
});

const openings: Readonly<Partial<Record<EventName, (draft: Draft, day: Day) => Draft>>> = {
  detained,
  arrested,
  charged,
};

/**
 * How a chronology begins, with what must have gone before its first event.
 *
 * @returns undefined where no way is known to that event
 */
export const opened = ({ header }: Chronology, event: EventName, day: Day): Draft | undefined => {
  const { chain, persons, source, licence } = header;
  const tape = { header: { tape: 'caseclock/1' as const, case: `chain-${chain}`, source, licence }, lines: [] };
  return openings[event]?.({ tape, persons: labels(persons) }, day);
};
