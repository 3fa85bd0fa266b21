import type { Schema } from '../../../api/client';
import { Section } from '../../../parts/section';
import { Table } from '../../../parts/table';
import { useSay } from '../../../words/language';
import { agencyWords, levelOfUnitWords, wordOf } from '../../../words/office';
import { conditionalWords as words } from '../clocks/words';
import { End } from '../end';
import { PersonInCase } from '../person-in-case';
import { type Clock, type OfCase } from '../shown';

interface Row {
  readonly clock: Clock;
  readonly one: Schema<'ConditionalDate'>;
}

/** The extension that could be asked for next: those that must follow it are in the drawer. */
const nextOf = (clock: Clock): readonly Row[] =>
  (clock.conditional ?? []).filter(({ after }) => after.length === 0).map((one) => ({ clock, one }));

/** 若获延长: what might be, apart from what counts. */
export const IfExtended = ({ of }: OfCase) => {
  const say = useSay();
  const rows = of.clocks.flatMap(nextOf);
  if (rows.length === 0) return null;
  return (
    <Section title={say(words.title)} beside={<span className="quiet">{say(words.shown)}</span>}>
      <Table
        caption={say(words.title)}
        rows={rows}
        keyOf={({ clock, one }) => `${clock.id} ${one.extension}`}
        columns={[
          {
            ...{ id: 'clock', title: words.clock, names: true },
            cell: ({ clock }) => (
              <>
                {say(clock.title)}
                {clock.person !== undefined && (
                  <div>
                    <PersonInCase of={of} label={clock.person} />
                  </div>
                )}
              </>
            ),
          },
          { id: 'ground', title: words.ground, cell: ({ one }) => say(one.ground) },
          {
            ...{ id: 'date', title: words.date },
            cell: ({ one }) => (one.effective === undefined ? say(words.named) : <End at={one.effective} />),
          },
          {
            ...{ id: 'approver', title: words.approver, minor: true },
            cell: ({ one }) =>
              `${say(wordOf(agencyWords, one.approverAgency))} · ${say(wordOf(levelOfUnitWords, one.approver))}`,
          },
          {
            ...{ id: 'askBy', title: words.askBy },
            cell: ({ one }) => one.askBy !== undefined && <End at={one.askBy} />,
          },
        ]}
      />
    </Section>
  );
};
