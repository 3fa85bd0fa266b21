import type { Instant } from '../../domain/time/instant';
import type { Context } from '../../engine';
import { posts } from './counties';
import { lives } from './lives';
import { matters } from './matters';
import { tell, type Told } from './tell';
import type { Cast } from './scene';
import type { Life } from './life';

const postFor = ({ units }: Life, number: number) => {
  const fitting = posts.filter(({ unit }) => units?.includes(unit) ?? true);
  const found = fitting[number % fitting.length];
  if (!found) throw new Error(`Nobody can have a case in ${String(units)}.`);
  return found;
};

const matterFor = (number: number) => {
  const found = matters[number % matters.length];
  if (!found) throw new Error('There is nothing to report.');
  return found;
};

const castOf = (life: Life, number: number): Cast => ({
  number,
  caseId: `sample-${life.kind}-${number}`,
  post: postFor(life, number),
  matter: matterFor(number),
  suspects: life.suspects ?? 1,
});

/** Every case of the sample, with the life it has; nothing here depends on chance. */
export const casts: readonly { readonly cast: Cast; readonly life: Life }[] = lives
  .flatMap((life) => Array.from({ length: life.count }, () => life))
  .map((life, index) => ({ life, cast: castOf(life, index + 1) }));

/** Tells every story up to now. */
export const storiesAt = (now: Instant, ctx: Context): readonly Told[] =>
  casts.map(({ cast, life }) => tell(cast, life, now, ctx));
