import type { ActDefinition } from '../../domain/act';
import { acts } from '../../domain/acts';
import { hashOf } from '../../domain/canonical';
import { checklistOf, checklists, itemsBefore } from '../../law/checklists';
import { duties } from '../../law/duties';
import { rights, rightsBefore, rightsToTell } from '../../law/rights';

const all = [...checklists.values()];
const gates = all.flatMap(({ id, agency, gates: by }) =>
  Object.entries(by).map(([gate, items]) => ({ id, agency, gate, items })),
);

describe('checklists', () => {
  test('have gates for acceptance, filing, detention, arrest, transfer, indictment, non-prosecution and closing', () => {
    expect([...new Set(gates.map(({ gate }) => gate))].sort()).toEqual(
      [
        ...['case.close', 'filing.file', 'filing.refuse', 'investigation.transfer', 'measure.detain'],
        ...['measure.request-arrest', 'prosecution-review.indict', 'prosecution-review.not-prosecute'],
        'reception.accept',
      ].sort(),
    );
  });

  test.each(gates)('$id before $gate: an act of its agency, and no item twice', ({ agency, gate, items }) => {
    const definition: ActDefinition = acts[gate as keyof typeof acts];
    expect([agency, 'any']).toContain(definition.agency);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.length).toBeGreaterThan(0);
  });

  test.each(gates)(
    '$id before $gate: what no article asks for says that it is practice, and nothing else does',
    ({ items }) => {
      for (const { basis, confidence } of items) {
        expect(basis.length).toBeGreaterThan(0);
        expect(basis[0]?.startsWith('Practice')).toBe(confidence === 'L');
      }
    },
  );

  test('a released one is never edited: another version has another id', () => {
    const released = Object.fromEntries(all.map((one) => [one.id, hashOf(one).slice(0, 12)]));
    expect(released).toEqual({ 'first-buckle@1': 'ec56dc803564', 'prosecution-gates@1': '95e47cde0965' });
  });

  test('a list of a newer release is a fault, and what is no gate asks for nothing', () => {
    expect(() => checklistOf('first-buckle@99')).toThrow('Unknown checklist first-buckle@99');
    expect(itemsBefore(checklistOf('first-buckle@1'), 'constructor')).toEqual([]);
    expect(itemsBefore(checklistOf('first-buckle@1'), 'trial.judge')).toEqual([]);
  });
});

describe('rights', () => {
  test('are each told by an agency once, at a time of an article', () => {
    for (const { tellers } of rights) {
      expect(new Set(tellers.map(({ agency }) => agency)).size).toBe(tellers.length);
      for (const { basis } of tellers) expect(basis[0]).toMatch(/^(CPL|CPR|PRR) \d+/);
    }
  });

  test('fulfil duties of the agency that tells them, on the same article', () => {
    const fulfilled = rights.flatMap(({ tellers }) => tellers.filter(({ duty }) => duty !== undefined));
    expect(fulfilled.map(({ duty }) => duty)).toEqual(['rights-notice-suspect', 'rights-notice-victim']);
    for (const { duty, agency, basis } of fulfilled) {
      const row = duties.get(duty ?? '');
      expect(row).toMatchObject({ owedBy: agency });
      expect(row?.basis[0]).toBe(basis[0]);
    }
  });

  test('before an interrogation: the police tell of counsel and of the rights of a suspect (CPL 34(2), 120(2)), the procuratorate of the latter (PRR 258)', () => {
    const before = (agency: 'police' | 'procuratorate' | 'court') =>
      rightsBefore(agency, 'investigation.interrogate').map(({ id, teller }) => [id, teller.basis[0]]);
    expect(before('police')).toEqual([
      ['counsel', 'CPL 34(2)'],
      ['suspect', 'CPL 120(2)'],
    ]);
    expect(before('procuratorate')).toEqual([['suspect', 'PRR 258(1)']]);
    expect(before('court')).toEqual([]);
  });

  test('of a victim are told by the procuratorate, and nobody tells a witness anything', () => {
    expect(rightsToTell('procuratorate', 'victim').map(({ id }) => id)).toEqual(['representative']);
    expect(rightsToTell('police', 'witness')).toEqual([]);
  });
});
