const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`No ${name}: this file must lie in a folder that jest.config.cjs gives the servers.`);
  return value;
};

/** The real Temporal server of this run, `host:port`, namespace `default`, with our search attributes. */
export const temporalAddress = (): string => given('CASECLOCK_TEST_TEMPORAL');

/** The path of Temporal's program. */
export const temporalProgramPath = (): string => given('CASECLOCK_TEST_TEMPORAL_CLI');

/** The path of the test server that skips time, for `TestWorkflowEnvironment.createTimeSkipping`. */
export const testServerPath = (): string => given('CASECLOCK_TEST_SERVER');
