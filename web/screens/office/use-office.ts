import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useAsked } from '../../app/use-asked';
import { holds, useSession } from '../../app/session';
import { type Schema, server } from '../../api/client';
import type { Title } from '../../words/language';

export type Office = Schema<'Office'>;
export type Unit = Schema<'OfficeUnit'>;
export type Person = Schema<'OfficePerson'>;

/** The organisation at the day that the address asks for, or now. */
export const useOffice = () => {
  const { asked } = useAsked();
  const day = asked('at');
  return server.useQuery('get', '/api/v1/office', {
    params: { query: day === undefined ? {} : { at: `${day}T12:00` } },
  });
};

/** Whether I may change what I see: an administrator, and not looking at another day. */
export const useMayChange = (): boolean => {
  const { asked } = useAsked();
  const { me } = useSession();
  return asked('at') === undefined && holds(me, ['administrator']);
};

/** Reads the organisation and everything that rests on it anew. */
export const useReread = (): (() => void) => {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries(), [queries]);
};

export const nameIn = (rows: readonly { readonly id: string; readonly name: Title }[], id: string): Title =>
  rows.find((one) => one.id === id)?.name ?? { zh: id, en: id };
