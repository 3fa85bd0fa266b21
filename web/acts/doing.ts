import { useEffect, useMemo, useState } from 'react';
import type { Schema } from '../api/client';
import type { Choice } from '../parts/field';
import { useSay } from '../words/language';
import { correcting, proposing } from './about-another';
import type { ActType } from './act-types';
import type { Target } from './targets';
import { type Laid, type Request } from './form-of';
import { useForm, wholeCase } from './use-form';
import { useSettled, useSimulation } from './simulate';
import { type Accepted, useSubmit } from './use-submit';
import { faultsSaid, type Values } from './request';

type Case = Schema<'Case'>;

/** How an act is done: itself, proposed to whoever decides, or as the correction of what is on record. */
export type Way =
  | { readonly as: 'act' }
  | { readonly as: 'proposal'; readonly of: ActType }
  | { readonly as: 'correction'; readonly of: ActType; readonly was: Schema<'RecordedAct'> };

/** The act whose form is shown. */
export const shownType = (type: ActType, way: Way): ActType => {
  if (way.as === 'proposal') return proposing(type, way.of);
  return way.as === 'correction' ? correcting(type, way.of, way.was) : type;
};

/** Persons of the case as people know them: P1, with the name where one may read it. */
export const usePersons = (of: Case, labels: readonly string[]): readonly Choice[] => {
  const say = useSay();
  return labels.map((label) => {
    const name = of.persons.find((one) => one.label === label)?.name;
    return { id: label, text: name === undefined ? label : `${label}${say({ zh: ' ', en: ' ' })}${name}` };
  });
};

const laidIn = (of: Case, { approval }: Target): Laid | undefined => {
  const found = of.proposals.find(({ id }) => id === approval);
  return found && { persons: found.persons, fields: found.fields };
};

/** A supposition is about the law: who approved is supposed rightly, whatever is given. */
const withoutApproval = ({ approval: _decided, ...rest }: Request): Request => rest;

interface Begun {
  readonly of: Case;
  readonly type: ActType;
  readonly target: Target | undefined;
  readonly start?: Values | undefined;
  readonly onDone: (accepted: Accepted) => void;
}

/** Doing an act in a case: the form, what would come of it, and sending it to the case as one has seen it. */
export const useDoing = ({ of, type, target = wholeCase, start, onDone }: Begun) => {
  const [seen, setSeen] = useState(of);
  const laid = useMemo(() => laidIn(of, target), [of, target]);
  const form = useForm({ type, target, laid, start });
  const settled = useSettled<Request | undefined>(form.isComplete ? form.request : undefined);
  const simulation = useSimulation(of.id, settled && { acts: [withoutApproval(settled)] });
  const { submit, isPending, error } = useSubmit(of.id, onDone);
  const { say } = form;
  useEffect(() => say(faultsSaid(error?.errors ?? [], form.fields)), [error, form.fields, say]);
  const send = (): void => {
    setSeen(of);
    submit(form.request, of.lastActSeq);
  };
  return { form, seen, simulation, isAsked: settled !== undefined, send, isPending, error };
};
