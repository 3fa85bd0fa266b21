import type { Title } from '../../domain/limit';
import type { Instant } from '../../domain/time/instant';
import type { RecordedEntry } from '../../store';

/** What a correction may say anew of an act. */
const anew: Readonly<Record<string, Title>> = {
  occurredAt: { zh: '时间', en: 'its instant' },
  type: { zh: '行为种类', en: 'its kind' },
  persons: { zh: '人员', en: 'its persons' },
  fields: { zh: '内容', en: 'its fields' },
  documentNo: { zh: '文书号', en: 'its document' },
};

/** A correction as a sentence: what it says anew of its act, and why. */
const titleOf = (fields: Readonly<Record<string, unknown>>): Title => {
  const said = Object.entries(anew).flatMap(([key, title]) => (fields[key] === undefined ? [] : [title]));
  const [zh, en] = [said.map((one) => one.zh).join('、'), said.map((one) => one.en).join(', ')];
  // Whoever reads no free text reads no reasons.
  if (typeof fields.reasons !== 'string') return { zh: `更正${zh}`, en: `Corrected: ${en}` };
  return { zh: `更正${zh}：${fields.reasons}`, en: `Corrected, ${en}: ${fields.reasons}` };
};

/** Corrections of an act in the order in which they were made: why it counts otherwise than its own entry says. */
export const correctionsOf = (
  entries: readonly RecordedEntry[],
  act: string,
): readonly { readonly title: Title; readonly at: Instant; readonly act: string }[] =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'act' || entry.act.type !== 'act.correct' || entry.act.fields.act !== act) return [];
    const { id, fields, receivedAt } = entry.act;
    return [{ title: titleOf(fields), at: receivedAt, act: id }];
  });
