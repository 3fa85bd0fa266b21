import type { Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import type { Database } from '../connect';

/** A case that has moved, as it stands now. */
export interface CaseChange {
  readonly caseId: string;
  readonly seq: number;
  readonly lastActSeq: number;
  readonly recordedAt: Instant;
  readonly marks: readonly Mark[];
  /** Of those asked about, whoever was ever told of an alert in it. */
  readonly told: readonly string[];
}

/** An alert that rang for somebody. */
export interface InboxChange {
  readonly caseId: string;
  readonly bell: string;
  readonly person: string;
  readonly rangAt: Instant;
  readonly marks: readonly Mark[];
}

interface Row {
  readonly cases: readonly CaseChange[];
  readonly rang: readonly InboxChange[];
}

// What waits for `step` to copy it stands in bell_told alone, so that both are asked.
const changesText = `select
    (select coalesce(json_agg(json_build_object('caseId', s.case_id, 'seq', s.seq, 'lastActSeq', s.last_act_seq,
        'recordedAt', s.recorded_at, 'marks', s.marks,
        'told', array(select distinct t.person from bell_told t where t.case_id = s.case_id and t.person = any($2)))
        order by s.recorded_at, s.case_id), '[]')
      from (select distinct stream from ledger_entry where recorded_at >= $1) e
      join case_state s on s.case_id = substr(e.stream, 6) and e.stream like 'case:%') as cases,
    (select coalesce(json_agg(json_build_object('caseId', t.case_id, 'bell', t.bell, 'person', t.person,
        'rangAt', t.rang_at, 'marks', s.marks) order by t.rang_at, t.case_id, t.bell, t.person), '[]')
      from bell_told t join case_state s using (case_id)
      where t.person = any($2) and t.rang_at >= $1) as rang`;

/** Every case that moved, and every alert that rang for one of these people, at or after an instant. */
export const changesSince = async (database: Database, since: Instant, persons: readonly string[]): Promise<Row> => {
  const { rows } = await database.run<Row & Record<string, unknown>>({
    name: 'changes',
    text: changesText,
    values: [since, persons],
  });
  return rows[0] ?? { cases: [], rang: [] };
};
