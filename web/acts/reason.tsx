import type { Schema } from '../api/client';
import { useSay } from '../words/language';
import { roleWords, levelOfUnitWords } from '../words/office';
import type { Title } from '../words/title';
import { useActTitles } from './act-types';
import { words } from './words';

type Said = Schema<'Reason'>;

/** What a detail of a reason says: roles, a level, acts; ids of the record are nobody's to read. */
const wordOfDetail = (value: unknown, titles: Readonly<Record<string, Title>>): Title | undefined => {
  const text = String(value);
  return roleWords[text] ?? levelOfUnitWords[text] ?? titles[text];
};

/** Details whose values people can read: who is needed, what is missing, and days. */
const told = (details: Said['details'], titles: Readonly<Record<string, Title>>): readonly Title[] =>
  Object.values(details)
    .flat()
    .flatMap((value) => {
      const text = String(value);
      if (/^\d{4}-\d{2}-\d{2}/.test(text))
        return [{ zh: text.slice(0, 16).replace('T', ' '), en: text.slice(0, 16).replace('T', ' ') }];
      return wordOfDetail(value, titles) ?? [];
    });

/** Why not, by which article, and what to do instead. */
export const Reason = ({ of }: { readonly of: Said }) => {
  const say = useSay();
  const details = told(of.details, useActTitles());
  return (
    <>
      <p>
        {say(of.title)}
        {say({ zh: '。', en: '. ' })}
        {say(of.remedy)}
        {say({ zh: '。', en: '.' })}
      </p>
      {details.length > 0 && (
        <p>
          {say(words.detail)}
          {say({ zh: '：', en: ': ' })}
          {details.map(say).join(say({ zh: '、', en: ', ' }))}
        </p>
      )}
      {of.basis.length > 0 && <p className="quiet">{of.basis.join('；')}</p>}
    </>
  );
};
