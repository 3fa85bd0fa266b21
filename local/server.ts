/** A server on loopback that we started, or that outlived an earlier start and was taken over (`adopted`). */
export interface Server {
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
  /** Resolves with a few words on how it ended, whenever it does. */
  readonly over: Promise<string>;
  readonly stop: () => Promise<void>;
}
