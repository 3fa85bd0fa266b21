import type { Runner } from '../connect';

/** The streams that are no case's: the office, its clearings, who looked, the seals. */
export const officeStreams = async (runner: Runner): Promise<readonly string[]> => {
  const { rows } = await runner.run<{ stream: string }>({ text: 'select stream from stream_head order by stream' });
  return rows.map(({ stream }) => stream);
};
