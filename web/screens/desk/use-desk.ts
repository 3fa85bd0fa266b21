import { server } from '../../api/client';
import { holds, useSession } from '../../app/session';
import { useAsked } from '../../app/use-asked';
import { viewOf } from './views';

const minute = 60_000;
const pageSize = 50;

const leading = ['head', 'deputy', 'leader', 'supervisor'];

type Level = 'red' | 'orange' | 'blue' | 'normal';
const levels: readonly Level[] = ['red', 'orange', 'blue', 'normal'];

/** Whose clocks: `mine`, `all`, or the id of a unit. Handlers begin with their own, those who lead with what they may see. */
export const useScope = () => {
  const { me } = useSession();
  const { asked } = useAsked();
  const leads = holds(me, leading);
  const scope = asked('of') ?? (leads || !holds(me, ['handler']) ? 'all' : 'mine');
  return {
    scope,
    leads,
    of: scope === 'all' ? {} : scope === 'mine' ? { mine: 'true' as const } : { unit: scope },
  };
};

/** What the address asks of the desk. */
export const useDesk = () => {
  const { asked } = useAsked();
  const { of } = useScope();
  const view = viewOf(asked('tab'));
  const level = levels.find((one) => one === asked('level'));
  const filters = { ...of, q: asked('q'), row: asked('row') };
  return { view, filters, level, after: asked('after') };
};

export const useClocks = () => {
  const { view, filters, level, after } = useDesk();
  const query = {
    ...{ order: 'urgency' as const, limit: pageSize, after },
    ...filters,
    ...view.asked,
    ...(level === undefined ? {} : { level }),
  };
  return server.useQuery('get', '/api/v1/clocks', { params: { query } }, { refetchInterval: minute });
};

export const useCounts = () => {
  const { filters } = useDesk();
  return server.useQuery('get', '/api/v1/clocks/counts', { params: { query: filters } }, { refetchInterval: minute });
};

/** What rang and waits for me: one question for every place that needs it. */
export const useInbox = () =>
  server.useQuery('get', '/api/v1/inbox', { params: { query: { limit: 200 } } }, { refetchInterval: minute });
