import type { HandlingPeriod } from '../../domain/responsibility';
import type { Database, Runner } from '../connect';

const tables = {
  clocks: 'clock_period',
  custody: 'custody_period',
  handled: 'handling_period',
  acts: 'act_period',
  stages: 'stage_period',
} as const;

/** Rows of the period views that are believed now, without when that became known. */
export type Believed = Readonly<Record<keyof typeof tables, readonly object[]>>;

/** What the views say of a case at this moment. */
export const believedNow = async (runner: Runner, caseId: string): Promise<Believed> => {
  const read = async (table: string): Promise<readonly object[]> => {
    const { rows } = await runner.run({
      text: `select * from ${table} where case_id = $1 and known_to is null`,
      values: [caseId],
    });
    return rows.map(({ case_id: _case, known_from: _from, known_to: _to, ...row }) => row as object);
  };
  return {
    clocks: await read(tables.clocks),
    custody: await read(tables.custody),
    handled: await read(tables.handled),
    acts: await read(tables.acts),
    stages: await read(tables.stages),
  };
};

const handledText = `select json_strip_nulls(json_build_object('agency', agency, 'unit', unit, 'handler', handler,
    'firstHandler', first_handler, 'assistants', assistants, 'from', from_at, 'to', to_at)) as period
  from handling_period where case_id = $1 and known_to is null order by from_at, agency`;

/** Who handled the case when, as it is believed at this moment. */
export const believedHandling = async (runner: Runner, caseId: string): Promise<readonly HandlingPeriod[]> => {
  const { rows } = await runner.run<{ period: HandlingPeriod }>({
    name: 'handling-believed',
    text: handledText,
    values: [caseId],
  });
  return rows.map(({ period }) => period);
};

/** Cases of a release that did not keep who handled them when, their acts, or their cover; what was erased leads nowhere any more. */
export const casesUnviewed = async (database: Database): Promise<readonly string[]> => {
  const { rows } = await database.run<{ case_id: string }>({
    text: `select case_id from case_state s where state is not null
        and (not exists (select 1 from handling_period h where h.case_id = s.case_id)
          or not exists (select 1 from act_period a where a.case_id = s.case_id)
          or not exists (select 1 from case_cover v where v.case_id = s.case_id))
        and not exists (select 1 from ledger_erasure e where e.stream = 'case:' || s.case_id)
      order by case_id`,
  });
  return rows.map(({ case_id }) => case_id);
};
