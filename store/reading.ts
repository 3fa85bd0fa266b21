import { storeError } from './unavailable';

/**
 * Runs a read.
 * @throws {StoreUnavailable} the database is away
 */
export const reading = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    throw storeError(error);
  }
};
