import { holdPostgres } from './postgres-server';

export default holdPostgres;
