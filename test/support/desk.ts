import { createHash } from 'node:crypto';
import type { Act, ActType, Actor } from '../../domain/act';
import { parseInstant } from '../../domain/time/iso';
import { settableClock } from '../../config/clock';
import { type Desk, type Item, openDesk, type Stepped } from '../../desk';
import { sampleOffice } from '../../law/sample-office';
import { tapeActors } from '../../law/tape-actors';
import { connect, type Database, loadOffice } from '../../store';
import { freshDatabase } from './database';
import { expectFolded } from './folded';

export const instant = (text: string): number => parseInstant(text, 'test');

const actorNamed = (name: string): Actor => {
  const actor = tapeActors[name];
  if (!actor) throw new Error(`The sample organisation has no ${name}.`);
  return actor;
};

export const officer = actorNamed('police');
export const prosecutor = actorNamed('procuratorate');

const county = { agency: 'police', level: 'county', documentNo: 'County [2026] 1' } as const;
const procurator = { agency: 'procuratorate', level: 'county', documentNo: 'Procuratorate [2026] 1' } as const;
const decidedByCounty: readonly ActType[] = [
  'filing.file',
  'filing.refuse',
  'measure.detain',
  'measure.request-arrest',
  'act.correct',
];

/** How an act of a test differs from the usual: an officer's, received as it happened. */
export interface Extra {
  readonly id?: string;
  readonly by?: Actor;
  readonly persons?: readonly string[];
  /** When it legally happened, if not now. */
  readonly at?: string;
  readonly documentNo?: string;
  readonly ifMatch?: number;
  /** Instant the door stamped, if not now. */
  readonly receivedAt?: number;
}

/** What a detention owes within 24 hours (CPL 85, 86). */
const detentionDuties = ['to-detention-house', 'detention-family-notice', 'detention-first-interrogation'];

/** An office on a database of its own, its clock in the test's hand. */
export interface Live {
  readonly database: Database;
  readonly url: string;
  readonly clock: ReturnType<typeof settableClock>;
  readonly desk: Desk;
  /** Builds an act as the door would. */
  readonly item: (type: ActType, fields?: object, extra?: Extra) => Extract<Item, { kind: 'act' }>;
  /** Submits an act, and folds the case anew behind it. */
  readonly act: (caseId: string, type: ActType, fields?: object, extra?: Extra) => Promise<Stepped>;
  /** The case's own workflow wakes it, and the case is folded anew. */
  readonly wake: (caseId: string) => Promise<Stepped>;
  /** A report in person, registered and accepted. */
  readonly accepted: (caseId: string) => Promise<Stepped>;
  /** Filed, with one suspect P1. */
  readonly filed: (caseId: string) => Promise<Stepped>;
  /** P1 of a filed case is detained, delivered to the detention house, the family told, the first interrogation held. */
  readonly detained: (caseId: string) => Promise<Stepped>;
  readonly close: () => Promise<void>;
}

const hashOf = (act: Act): string =>
  createHash('sha256')
    .update(JSON.stringify([act.type, act.fields, act.persons]))
    .digest('hex');

export const receipt = {
  channel: 'in-person',
  reporter: { kind: 'complainant', name: '李四的真名', idNumber: '110101199001011234' },
  summary: 'A bicycle was stolen',
};

export const liveOffice = async (start = '2026-03-09T10:00', mail = false): Promise<Live> => {
  const { url, drop } = await freshDatabase();
  const database = connect(url);
  const clock = settableClock(instant(start));
  const desk = openDesk({ database, clock, mail });
  await loadOffice(database, sampleOffice, { now: clock.now(), by: 'sample' });
  let count = 0;

  const item: Live['item'] = (type, fields = {}, extra = {}) => {
    count += 1;
    const review = type.startsWith('arrest-review.');
    const decidedBy = review ? procurator : decidedByCounty.includes(type) ? county : undefined;
    const act: Act = {
      id: extra.id ?? `act-${count}`,
      type,
      occurredAt: extra.at === undefined ? (extra.receivedAt ?? clock.now()) : instant(extra.at),
      receivedAt: extra.receivedAt ?? clock.now(),
      actor: extra.by ?? (review ? prosecutor : officer),
      persons: extra.persons ?? [],
      fields: fields as Act['fields'],
      ...(decidedBy ? { decidedBy } : {}),
      ...(extra.documentNo === undefined ? {} : { documentNo: extra.documentNo }),
    };
    const ifMatch = extra.ifMatch === undefined ? {} : { ifMatch: extra.ifMatch };
    return { kind: 'act', act, requestHash: hashOf(act), ...ifMatch };
  };
  const act: Live['act'] = async (caseId, ...rest) => {
    const stepped = await desk.step(caseId, item(...rest));
    if (stepped.seq > 0) await expectFolded(database, caseId);
    return stepped;
  };
  const accepted: Live['accepted'] = async (caseId) => {
    await act(caseId, 'reception.receive', receipt);
    await act(caseId, 'reception.register', { receiptNo: 'R-1' });
    return act(caseId, 'reception.accept');
  };
  return {
    database,
    url,
    clock,
    desk,
    item,
    act,
    accepted,
    wake: async (caseId) => {
      const stepped = await desk.step(caseId, { kind: 'wake', by: { workflow: `case:${caseId}`, run: 'run-1' } });
      await expectFolded(database, caseId);
      return stepped;
    },
    filed: async (caseId) => {
      await accepted(caseId);
      await act(caseId, 'filing.file', { suspectedOffence: 'theft' });
      return act(caseId, 'person.register', {
        label: 'P1',
        standing: 'suspect',
        name: '张三的真名',
        idNumber: '11010119900101999X',
      });
    },
    detained: async (caseId) => {
      const id = `${caseId}-detain`;
      let stepped = await act(caseId, 'measure.detain', { ground: 'Caught in the act' }, { id, persons: ['P1'] });
      for (const duty of detentionDuties) stepped = await act(caseId, 'duty.do', { duty: `${duty}-${id}-P1` });
      return stepped;
    },
    close: async () => {
      await database.close();
      await drop();
    },
  };
};
