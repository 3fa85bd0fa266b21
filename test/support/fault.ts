import { Fault } from '../../config/fault';

/** The sentence a piece of work ends with. Anything but a `Fault` goes through; no failure at all fails the test. */
export const faultOf = async (work: () => unknown): Promise<Fault> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('No fault: the work went well.');
};
