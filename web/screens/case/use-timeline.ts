import { server } from '../../api/client';

/** The ledger of a case as people read it: one question, however many tabs need it. */
export const useTimeline = (caseId: string, enabled = true) =>
  server.useQuery('get', '/api/v1/cases/{caseId}/timeline', { params: { path: { caseId } } }, { enabled });
