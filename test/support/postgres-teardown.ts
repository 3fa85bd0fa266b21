import { releasePostgres } from './postgres-server';

export default releasePostgres;
