import { holdPostgres } from './postgres-server';
import { holdTemporal } from './temporal-servers';

export default async (): Promise<void> => {
  await Promise.all([holdPostgres(), holdTemporal()]);
};
