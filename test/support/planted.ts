import { chanceOf, type Chance } from '../../bench/careers/chance';
import { staff } from '../../bench/careers/people';
import type { Act, ActType, Actor } from '../../domain/act';
import { day, hour, minute, type Instant } from '../../domain/time/instant';
import { formatInstant } from '../../domain/time/iso';

/** An invented case with the anomalies that were planted in it, by the id of the model that should find them. */
export interface PlantedCase {
  readonly id: string;
  readonly acts: readonly Act[];
  readonly planted: readonly string[];
}

const person = (id: string): Actor => {
  const found = staff.find((one) => one.person === id);
  if (!found) throw new Error(`The sample organisation has no ${id}.`);
  return found;
};

const decided: readonly ActType[] = ['filing.file', 'filing.refuse', 'measure.detain', 'act.correct'];
const county = { agency: 'police', level: 'county', documentNo: '〔2026〕1号' } as const;

type More = Partial<Pick<Act, 'actor' | 'persons' | 'decidedBy' | 'documentNo' | 'occurredAt'>>;

/** A case being written: each act follows the one before. */
const script = (id: string, start: Instant) => {
  const acts: Act[] = [];
  let now = start;
  const self = {
    acts,
    after: (span: number) => {
      now += span;
      return self;
    },
    at: (instant: Instant) => {
      now = Math.max(now + minute, instant);
      return self;
    },
    now: () => now,
    last: () => acts.at(-1)?.id ?? '',
    act: (type: ActType, fields: Act['fields'] = {}, more: More = {}) => {
      acts.push({
        id: `${id}-${acts.length + 1}`,
        type,
        occurredAt: now,
        receivedAt: now,
        actor: person('chen-li'),
        persons: [],
        fields,
        ...(decided.includes(type) ? { decidedBy: county } : {}),
        ...more,
      });
      now += 10 * minute;
      return self;
    },
  };
  return self;
};

type Script = ReturnType<typeof script>;
const reasons = '经审查符合条件。';

const opened = (one: Script): Script =>
  one
    .act('reception.receive', { channel: 'in-person', reporter: { kind: 'informant' }, summary: '电动自行车被盗。' })
    .act('reception.register', { receiptNo: '〔2026〕1号' })
    .after(2 * hour)
    .act('reception.accept');

const filed = (one: Script): Script =>
  opened(one)
    .after(day)
    .act('filing.file', { suspectedOffence: '盗窃' })
    .act('filing.check', { result: 'in-order', reasons }, { actor: person('liu-jianguo') })
    .act('person.register', { label: 'P1', standing: 'suspect', name: '张三' });

const item = { direction: 'in', kind: 'document', title: '材料', quantity: 1, counterpart: '物证室' };

/** Somebody does something in the case every few days. */
const busy = (one: Script, times: number, chance: Chance): Script => {
  for (let n = 0; n < times; n += 1) one.after(chance.whole(3, 8) * day).act('register.enter', item);
  return one;
};

const monthEnd = (from: Instant): Instant => {
  const date = new Date(from + 8 * hour);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) - 8 * hour - 8 * hour;
};

type Plant = (one: Script, chance: Chance) => unknown;

const assignTo = (one: Script, handler: string) =>
  one.act('case.assign', { handler, reasons }, { actor: person('zhao-gang') });

const correct = (one: Script, act: string, minutes: number, decidedBy: Act['decidedBy'] = county) => {
  const occurredAt = formatInstant(one.now() - minutes * minute);
  return one.act('act.correct', { act, occurredAt, reasons }, { documentNo: '更正1号', decidedBy });
};

/** What can be planted, and how: each in a filed case but those that say otherwise. */
const plants: Readonly<Record<string, Plant>> = {
  'long-silence': (one, chance) => one.after(chance.whole(33, 50) * day).act('register.enter', item),
  'corrected-again': (one) => {
    const corrected = one.act('register.enter', item).last();
    for (const minutes of [22, 24]) correct(one, corrected, minutes);
  },
  'decider-also-handles': (one) => {
    correct(one, one.act('register.enter', item).last(), 30, { ...county, person: 'zhao-gang' });
    assignTo(one.after(day), 'wang-fang');
    assignTo(one.after(day), 'chen-li');
  },
  'notices-pile-up': (one) => {
    one.act('person.register', { label: 'P2', standing: 'suspect', name: '李四' });
    one.act('measure.detain', { ground: reasons }, { persons: ['P1', 'P2'] });
  },
  'closed-on-month-end': (one) => {
    one.at(monthEnd(one.now()));
    for (let n = 0; n < 3; n += 1) one.act('register.enter', item);
    one.act('case.close', { outcome: 'recorded-elsewhere', reasons });
  },
  'late-entries-by-one': (one) => {
    for (let n = 0; n < 5; n += 1) one.after(day).act('register.enter', item, { occurredAt: one.now() - 3 * hour });
  },
  'handler-changed-often': (one) => {
    for (const handler of ['wang-fang', 'chen-li', 'wang-fang', 'chen-li']) assignTo(one.after(2 * day), handler);
  },
  'no-risk-seen': (one) =>
    one
      .act('person.register', { label: 'P2', standing: 'victim', name: '王五' })
      .act('assessment.assess', { decision: 'filing.refuse', level: 'none', reasons }),
  'passed-back-and-forth': (one) => {
    for (const [to, taker] of [
      ['linjiang-station', 'yu-lin'],
      ['chengguan-station', 'zhao-gang'],
    ] as const) {
      const giver = to === 'linjiang-station' ? 'zhao-gang' : 'yu-lin';
      one.after(day).act('case.pass', { to, reasons }, { actor: person(giver) });
      one.act('case.take', {}, { actor: person(taker) });
    }
  },
};

/** What can be planted instead of a filed case. */
const others: Readonly<Record<string, Plant>> = {
  'remote-report-waits': (one) =>
    one
      .act('reception.receive', { channel: 'letter', reporter: { kind: 'informant' }, summary: '电动自行车被盗。' })
      .after(2 * day)
      .act('person.register', { label: 'P1', standing: 'witness', name: '张三' }),
  'refused-in-haste': (one) =>
    opened(one)
      .act('assessment.assess', { decision: 'filing.refuse', level: 'blue', reasons })
      .act('filing.refuse', { ground: 'manifestly-minor', reasons }),
};

export const plantable: readonly string[] = [...Object.keys(plants), ...Object.keys(others)];

const ordinary = (one: Script, model: string | undefined, chance: Chance): void => {
  busy(filed(one), chance.whole(1, 3), chance);
  if (model !== undefined) plants[model]?.(one, chance);
  if (model !== 'closed-on-month-end') busy(one, chance.whole(1, 2), chance);
};

/**
 * Cases of a made-up office, the same for the same seed: most are handled as they should be, and some have an anomaly
 * planted. Which is said here, before any model is asked.
 */
export const plantedCases = (
  count: number,
  { seed = 1, from, models = plantable }: { seed?: number; from: Instant; models?: readonly string[] },
): readonly PlantedCase[] =>
  Array.from({ length: count }, (_, index) => {
    const chance = chanceOf(seed * 10_000 + index);
    const id = `planted-${seed}-${String(index).padStart(4, '0')}`;
    const one = script(id, from + chance.whole(0, 20 * 24) * hour + 9 * hour);
    // Every third case, so that there is more hay than needles.
    const model = index % 3 === 0 ? models[(index / 3) % models.length] : undefined;
    const other = others[model ?? ''];
    if (other) other(one, chance);
    else ordinary(one, model, chance);
    return { id, acts: one.acts, planted: model === undefined ? [] : [model] };
  });

/** Which cases had a model's anomaly planted. */
export const labelsFor = (cases: readonly PlantedCase[], model: string): readonly string[] =>
  cases.filter(({ planted }) => planted.includes(model)).map(({ id }) => id);
