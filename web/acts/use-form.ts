import { useMemo, useState } from 'react';
import type { ActType } from './act-types';
import { fieldsToFill, type Laid, requestOf, startOf } from './form-of';
import type { Faults, Values } from './request';
import type { Target } from './targets';

/** An act about nothing in particular: the case itself. */
export const wholeCase: Target = { id: '', persons: [], fields: {} };

interface Begun {
  readonly type: ActType;
  readonly target?: Target;
  readonly laid?: Laid;
  readonly start?: Values;
}

/** The state of a form: what was typed stays until somebody gives up, whatever the server says. */
export const useForm = ({ type, target = wholeCase, laid, start }: Begun) => {
  const fields = useMemo(() => fieldsToFill(type, target), [type, target]);
  const [typed, setTyped] = useState<Values>({});
  const [touched, setTouched] = useState(false);
  const [said, setSaid] = useState<Faults>({});
  const values = useMemo(() => ({ ...startOf(fields, target, start), ...typed }), [fields, target, start, typed]);
  const { request, faults } = useMemo(
    () => requestOf({ type: type.type, fields, values, target, laid }),
    [type, fields, values, target, laid],
  );
  const set = (path: string, value: unknown): void => {
    setTyped((before) => ({ ...before, [path]: value }));
    setSaid(({ [path]: _mended, ...rest }) => rest);
  };
  return {
    fields,
    values,
    set,
    request,
    isComplete: Object.keys(faults).length === 0,
    /** Nobody is told what is missing before they have tried. */
    faults: touched ? { ...faults, ...said } : said,
    say: setSaid,
    touch: () => setTouched(true),
  };
};

export type Form = ReturnType<typeof useForm>;
