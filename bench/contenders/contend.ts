import { answering } from '../children';
import { type Begin, type Crew, crewOf, type Loaded } from '../crew';
import type { Job } from './jobs';

/** A contender's process: connects once, brings its crew to work, then measures every load it is sent. */
export const contend = (connect: (at: never) => Promise<Begin>): void => {
  let crew: Crew | undefined;
  answering(async (job: Job<never>): Promise<Loaded | undefined> => {
    if ('load' in job) {
      if (!crew) throw new Error('A load came before the contender knew its server.');
      return crew.work(job.load);
    }
    crew = crewOf(await connect(job.at), job.run, job.clients);
    await crew.ready();
    return undefined;
  });
};
