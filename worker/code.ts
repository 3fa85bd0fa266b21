import { existsSync } from 'node:fs';
import path from 'node:path';
import type { WorkerOptions } from '@temporalio/worker';

const built = path.join(__dirname, '../workflow-bundle.js');

/** The code of the workflows: the bundle made when the product was built, or, from sources, bundled as the worker starts. */
export const workflowCode = (): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'> =>
  existsSync(built) ? { workflowBundle: { codePath: built } } : { workflowsPath: require.resolve('../workflows') };
