import type { Actor } from '../../domain/act';
import { type Desk, openDesk } from '../../desk';
import type { Proposed } from '../../desk/law';
import { type Database, timeline } from '../../store';
import { packs } from '../../law/pack';
import { type Live, officer } from './desk';

export const admin: Actor = { ...officer, person: 'admin-1', roles: ['administrator'] };
export const second: Actor = { ...officer, person: 'admin-2', roles: ['administrator'] };

/** Everything a workflow would ask for, one piece after the other; `between` is called where nobody is waited for. */
export const advanced = async (
  { rollOuts }: Desk,
  id: string,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<string> => {
  for (let settled = false; ;) {
    const { state, more } = await rollOuts.advance(id, { settled });
    if (state !== 'adopting') return state;
    await between();
    settled = !more;
  }
};

/** Proposed by the first administrator, and counted. */
export const proposed = async (desk: Desk, what: Proposed): Promise<string> => {
  const { id } = await desk.rollOuts.propose(what, admin, 'For a test');
  expect(await advanced(desk, id)).toBe('proposed');
  return id;
};

/** The second administrator's word. */
export const decide = ({ rollOuts }: Desk, id: string, approved = true): Promise<void> =>
  rollOuts.decide(id, second, { approved, documentNo: 'Notice 1', reasons: 'Checked against the paper' });

/** Proposed, counted, approved, and brought to every open case. */
export const inForce = async (desk: Desk, what: Proposed): Promise<string> => {
  const id = await proposed(desk, what);
  await decide(desk, id);
  expect(await advanced(desk, id)).toBe('ended');
  return id;
};

export const lawsOf = async (database: Database): Promise<Readonly<Record<string, string>>> => {
  const { rows } = await database.run<{ case_id: string; law: string }>({
    text: 'select case_id, law from case_state order by case_id',
  });
  return Object.fromEntries(rows.map(({ case_id, law }) => [case_id, law]));
};

/** How often a case has adopted another version, by its ledger. */
export const adoptions = async (database: Database, caseId: string): Promise<number> =>
  (await timeline(database, caseId)).filter((entry) => entry.kind === 'act' && entry.act.type === 'law.adopt').length;

/** A process of the former release: what it opens goes by the former pack. */
export const formerRelease = ({ database, clock }: Live): Desk => {
  const currentPack = packs.get('2026-11');
  if (!currentPack) throw new Error('This release does not carry the former pack.');
  return openDesk({ database, clock, mail: false, currentPack });
};
