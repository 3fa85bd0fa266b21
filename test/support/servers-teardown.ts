import { releasePostgres } from './postgres-server';
import { releaseTemporal } from './temporal-servers';

export default async (): Promise<void> => {
  await releaseTemporal();
  await releasePostgres();
};
