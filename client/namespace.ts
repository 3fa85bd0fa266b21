import type { Temporal } from './connection';

/** Identity of the namespace: another one than before means that every workflow in it is gone. */
export const namespaceIdOf = ({ call, namespace }: Temporal): Promise<string> =>
  call(async ({ workflowService }) => {
    const { namespaceInfo } = await workflowService.describeNamespace({ namespace });
    return namespaceInfo?.id ?? '';
  });
