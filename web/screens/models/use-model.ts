import { useQueryClient } from '@tanstack/react-query';
import { server } from '../../api/client';

/** One model: its versions, what it asks, thresholds of units, how often it hit. */
export const useModel = (model: string) =>
  server.useQuery('get', '/api/v1/models/{model}', { params: { path: { model } } });

export type ModelPage = NonNullable<ReturnType<typeof useModel>['data']>;
export type Content = ModelPage['content'];

/** How a model was tried; only for whoever keeps models. */
export const useBackTests = (model: string, enabled: boolean) =>
  server.useQuery('get', '/api/v1/models/{model}/back-tests', { params: { path: { model } } }, { enabled });

/** Who keeps the models of an office. */
export const keepers = ['supervisor', 'leader', 'administrator'];

/** Everything about models is read anew. */
export const useModelsAnew = () => {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => typeof queryKey[1] === 'string' && queryKey[1].startsWith('/api/v1/models'),
    });
};
