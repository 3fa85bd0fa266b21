/** A server on loopback that we started, or that outlived an earlier start and was taken over (`adopted`). */
export interface Server {
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
  readonly alive: () => boolean;
  readonly stop: () => Promise<void>;
}
