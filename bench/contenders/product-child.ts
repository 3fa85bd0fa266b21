import type { CareerAct } from '../careers';
import type { Begin } from '../crew';
import { caller, type Opened, signIn, submit } from '../http';
import { contend } from './contend';
import type { HttpAt } from './jobs';

/** The product as its users meet it: acts over HTTP, each with a key of its own. */
contend(async ({ apiUrl }: HttpAt): Promise<Begin> => {
  const call = caller(apiUrl);
  const tokens: Readonly<Record<CareerAct['by'], string>> = {
    'chen-li': await signIn(call, 'chen-li'),
    'li-jing': await signIn(call, 'li-jing'),
  };
  return (career, key) => {
    const opened: Opened = {};
    return {
      act: (n) => {
        const one = career[n];
        if (!one) throw new Error(`A career of ${career.length} acts has no act ${n}.`);
        return submit(call, opened, { body: one.request, key: `${key}-${n}`, token: tokens[one.by] });
      },
    };
  };
});
