import type { Chronology } from '../../domain/chronology';
import type { Title } from '../../domain/limit';
import { daysBetween } from '../../domain/time/day';
import { limitOf } from '../../law/pack';
import type { Context } from '../outcome';

const done: Title = {
  zh: '上述行为所产生的通知、讯问、回执等义务，来源未载明，均视为已依法履行',
  en: 'what these steps owe (notices, interrogations, receipts) is taken to have been done in time: the source does not state it',
};

const noon: Title = {
  zh: '来源未载明时刻的，以正午计',
  en: 'noon is assumed where the source names no time of day',
};

/** Administrative detention before a criminal one: not part of it, whatever it looks like from inside. */
export const administrative = ({ events }: Chronology): readonly Title[] => {
  const from = events.find(({ event }) => event === 'administratively-detained')?.date;
  if (from === undefined) return [];
  const to = events.find(({ event, date }) => event === 'detained' && date >= from)?.date;
  const days = to === undefined ? undefined : daysBetween(from, to);
  return [
    {
      zh: `${from}的行政拘留不是刑事拘留，${days === undefined ? '' : `其${days}日`}不计入刑事拘留期限`,
      en: `administrative detention (${from}) is not criminal detention: its ${days === undefined ? '' : `${days} `}days do not count towards these limits`,
    },
  ];
};

const numbering = ({ events }: Chronology, ctx: Context): Title[] => {
  const { from } = limitOf(ctx.law, 'request-arrest').inForce;
  return events.some(({ date }) => date < from)
    ? [
        {
          zh: `部分事件早于${from}；条文序号以该日起施行的刑事诉讼法为准`,
          en: `some of this happened before ${from}: articles are cited by the numbers of the Criminal Procedure Law in force since then`,
        },
      ]
    : [];
};

/** What a reader must know beside the verdicts. */
export const notesOn = (chronology: Chronology, ctx: Context): readonly Title[] => [
  done,
  noon,
  ...numbering(chronology, ctx),
];
