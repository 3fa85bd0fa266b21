import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

let made: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflows as the worker runs them; bundled once a test file. */
export const workflowBundle = (): Promise<WorkflowBundleWithSourceMap> =>
  (made ??= bundleWorkflowCode({
    workflowsPath: require.resolve('../../../workflows'),
    logger: new DefaultLogger('ERROR'),
  }));
