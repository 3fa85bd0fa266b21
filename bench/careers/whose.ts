import type { ActType, Actor } from '../../domain/act';
import type { Handling, Standing } from '../../domain/case';
import { sampleOffice } from '../../law/sample-office';
import { handlerIn, handlersIn, inUnit } from './people';
import type { Chance } from './chance';
import type { Task } from './tasks';

const superiorOf = (unit: string): string => sampleOffice.units.find(({ id }) => id === unit)?.superior ?? unit;

/** Somebody above who could have the case handled; the same unit, where nobody could. */
const aboveOf = (unit: string): Actor | undefined => {
  const superior = superiorOf(unit);
  return inUnit(superior, 'handler') ? inUnit(superior, 'leader') : inUnit(unit, 'leader');
};

/** Who says whose case it is, where that is nothing for its handler; undefined where it is. */
export const sayer = (type: ActType, standing: Standing | undefined): Actor | undefined => {
  const unit = standing?.handling.police?.unit;
  if (unit === undefined) return undefined;
  if (type === 'case.assign') return inUnit(unit, 'head');
  if (type === 'case.recuse') return inUnit(unit, 'leader');
  if (type === 'case.take') return standing?.passing && handlerIn(standing.passing.to);
  return ['case.take-over', 'case.instruct', 'case.observe'].includes(type) ? aboveOf(unit) : undefined;
};

/** Whom a case may be assigned to, or who is to be recused: a handler of the unit, or somebody it does not have. */
export const someHandler = (chance: Chance, standing: Standing | undefined): string => {
  const there = handlersIn(standing?.handling.police?.unit ?? '').map(({ person }) => person);
  return chance.oneOf([...there, ...there, 'nobody']) ?? 'nobody';
};

const isLeft = ({ recused = {} }: Standing, { handler, assigned }: Handling): boolean =>
  assigned === undefined && recused[handler] !== undefined;

/** A case on its way is taken, and one whose handler is recused is assigned anew. */
export const whoseTasks = (standing: Standing): Task[] => {
  const { passing, handling } = standing;
  const taken: Task[] = passing
    ? [{ key: `take ${passing.act}`, choices: [{ weight: 9, act: 'case.take' }], days: [0, 2], end: null }]
    : [];
  const police = handling.police;
  const left: Task[] =
    police && isLeft(standing, police)
      ? [{ key: `assign ${police.handler}`, choices: [{ weight: 9, act: 'case.assign' }], days: [0, 2], end: null }]
      : [];
  return [...taken, ...left];
};
