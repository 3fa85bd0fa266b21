import type { Agency } from '../../domain/office';
import type { AnswerOwed, Colour } from '../../domain/oversight';
import type { HandlingPeriod } from '../../domain/responsibility';
import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';
import type { Person } from '../cases/hold';
import { answeredAt } from './answered';

/** An instant, and what had been recorded when: `known` is far ahead where everything counts. */
export interface Then {
  readonly at: Instant;
  readonly known: Instant;
}

const handlingText = `select agency, json_strip_nulls(json_build_object('agency', agency, 'unit', unit, 'handler', handler,
    'firstHandler', first_handler, 'assistants', assistants, 'from', from_at, 'to', to_at)) as period
  from handling_period where case_id = $1 and from_at <= $2 and (to_at is null or to_at > $2)
    and known_from <= $3 and (known_to is null or known_to > $3)`;

/** Who handled a case for each agency at an instant. */
export const handlingThen = async (
  runner: Runner,
  caseId: string,
  { at, known }: Then,
): Promise<Readonly<Partial<Record<Agency, HandlingPeriod>>>> => {
  const { rows } = await runner.run<{ agency: Agency; period: HandlingPeriod }>({
    name: 'handling-then',
    text: handlingText,
    values: [caseId, at, known],
  });
  return Object.fromEntries(rows.map(({ agency, period }) => [agency, period]));
};

/** An alert that had rung by an instant, and whom it told. */
export interface AlertThen {
  readonly id: string;
  readonly clock: string;
  readonly rung: string;
  readonly colour: Colour;
  readonly tier: number;
  readonly rangAt: Instant;
  readonly answer?: AnswerOwed;
  readonly told: readonly Person[];
}

const alertsText = `select json_strip_nulls(json_build_object('id', b.id, 'clock', b.clock, 'rung', b.rung,
      'colour', b.colour, 'tier', b.tier, 'rangAt', b.rang_at,
      'answer', coalesce((select jsonb_build_object('unit', b.answer ->> 'unit', 'role', g.role, 'by', g.by)
          from jsonb_to_recordset(s.state #> array['bells', b.id, 'given']) as g (role text, by bigint, at bigint)
          where g.at > least($2::bigint, $3::bigint) order by g.at limit 1),
        (s.state #> array['bells', b.id, 'answer']) - 'since', b.answer),
      'told', (select coalesce(json_agg(json_build_object('person', person, 'role', role, 'unit', unit)
          order by person), '[]') from bell_told t where t.case_id = b.case_id and t.bell = b.id))) as alert
  from bell b join case_state s using (case_id) left join lateral (${answeredAt('$3')}) as answered on true
  where b.case_id = $1 and b.rang_at <= least($2::bigint, $3::bigint)
    and (b.withdrawn_at is null or b.withdrawn_at > least($2::bigint, $3::bigint))
    and (answered.at is null or answered.at > $2)
  order by b.rang_at, b.id`;

/** Alerts of a case that had rung by an instant and stood unanswered then, or asked for no answer. */
export const alertsThen = async (
  runner: Runner,
  caseId: string,
  { at, known }: Then,
): Promise<readonly AlertThen[]> => {
  const { rows } = await runner.run<{ alert: AlertThen }>({
    name: 'alerts-then',
    text: alertsText,
    values: [caseId, at, known],
  });
  return rows.map(({ alert }) => alert);
};
