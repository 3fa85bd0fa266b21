import type { Command } from 'commander';
import type { z } from 'zod';
import type { explanationSchema } from '../api/views/explanation';
import { common, type Common, print, signedIn } from './case/signed-in';
import { minute } from './case/table';

type Explanation = z.infer<typeof explanationSchema>;

const confidences = {
  H: '已核对全文 · read in a full text',
  M: '转引或节选 · quoted elsewhere, or partial',
  L: '未核实 · not verified',
};

const both = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh} · ${en}`;

/** Why a clock is due when it is: the row, its facts with their entries, every step with its article, what might yet move it. */
export const explanationText = ({ clock, ...rest }: Explanation): string =>
  [
    `${clock.row} ${both(clock.title)}${clock.person ? ` (${clock.person})` : ''}`,
    `${clock.basis.join('; ')} · ${rest.confidence}: ${confidences[rest.confidence]}`,
    ...(rest.note ? [`! ${both(rest.note)}`] : []),
    '',
    ...rest.facts.map(
      ({ what, at, act, seq }) => `  ${minute(at)}  ${both(what)} — ${act}${seq ? `, entry ${seq}` : ''}`,
    ),
    '',
    ...rest.steps.map((step) => `  ${step.rule.padEnd(4)} ${both(step.text)} → ${step.result}  [${step.basis}]`),
    '',
    clock.due
      ? `  due ${minute(clock.due.effective)}, warned on ${minute(clock.due.safe)}${clock.due.provisional ? ' (provisional: no official calendar yet)' : ''}`
      : `  ${clock.status}: nothing is due`,
    ...rest.conditional.map(
      ({ extension, row, effective, askBy }) =>
        `  if ${row ?? ''} ${extension} is granted: ${effective === undefined ? 'the day it names' : minute(effective)}${askBy ? `, ask by ${askBy}` : ''}`,
    ),
  ].join('\n');

const explain = async (clock: string, options: Common): Promise<void> => {
  const client = await signedIn(options);
  const found = (await client.get(`/clocks/${encodeURIComponent(clock)}/explanation`)) as Explanation;
  print(found, () => explanationText(found), options);
};

export const register = (program: Command): void => {
  common(program.command('explain <clock>').description('why a clock is due when it is, step by step')).action(explain);
};
