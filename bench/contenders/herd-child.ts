import { answering } from '../children';
import { caller, type Opened, signIn, submit } from '../http';
import type { HerdJob } from './jobs';

const minute = 60_000;
const atOnce = 16;

const decidedBy = { agency: 'police', level: 'county', organ: '安澜县公安局', documentNo: '安公（刑）移字〔2026〕1号' };
const unit = '江州市公安局';

const iso = (at: number): string => new Date(at).toISOString();

/** Twenty-four hours run to the end of their last minute: found a day and a minute ahead, the limit ends at `dueAt`. */
const actsOf = (dueAt: number): readonly object[] => {
  const found = dueAt - 24 * 60 * minute - minute;
  return [
    {
      type: 'reception.receive',
      occurredAt: iso(found - 2 * minute),
      fields: {
        channel: 'letter',
        reporter: { kind: 'anonymous' },
        summary: '来信反映邻县一起盗窃案。 A theft elsewhere.',
      },
    },
    { type: 'reception.register', occurredAt: iso(found - minute) },
    {
      type: 'reception.find-not-mine',
      occurredAt: iso(found),
      fields: { competentUnit: unit, reasons: '案发地在邻县。 It happened in the next county.' },
      decidedBy,
    },
  ];
};

/** Opens cases that owe a transfer within twenty-four hours of which all but the last moments have passed. */
answering(async ({ apiUrl, run, dueAts }: HerdJob): Promise<readonly string[]> => {
  const call = caller(apiUrl);
  const token = await signIn(call, 'chen-li');
  const opened: string[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let index = next++; index < dueAts.length; index = next++) {
      const found: Opened = {};
      for (const [n, body] of actsOf(dueAts[index] ?? 0).entries()) {
        await submit(call, found, { body, key: `${run}-${index}-${n}`, token });
      }
      opened[index] = found.caseId ?? '';
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return opened;
});
