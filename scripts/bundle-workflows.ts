import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const built = path.join(__dirname, '..');

/** Writes `dist/workflow-bundle.js` from the compiled workflows, so that a worker starts without a bundler. */
const bundle = async (): Promise<void> => {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(built, 'workflows/index.js'),
    logger: new DefaultLogger('WARN'),
  });
  writeFileSync(path.join(built, 'workflow-bundle.js'), code);
};

void bundle();
