import { TestWorkflowEnvironment } from '@temporalio/testing';

// The SDK has no call that only downloads: it starts what it downloaded, and we stop it at once.
const fetchInto = async (downloadDir: string): Promise<void> => {
  const server = {
    executable: { type: 'cached-download', downloadDir },
    log: { format: 'json', level: 'error' },
  } as const;
  const environment = await TestWorkflowEnvironment.createLocal({ server });
  await environment.teardown();
};

fetchInto(process.argv[2] ?? '.').then(
  () => process.exit(0),
  () => process.exit(1),
);
