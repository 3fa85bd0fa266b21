import { officeData } from '../domain/office-data';
import anlan from './office/anlan.json';
import jiangzhou from './office/jiangzhou.json';
import qinghe from './office/qinghe.json';

const files = [jiangzhou, anlan, qinghe].map((file) => officeData.parse(file));

/** Everybody of the sample holds something: posts are never left out. */
const people = files.flatMap((file) => file.people.map((one) => ({ ...one, memberships: one.memberships ?? [] })));

/**
 * An invented city with two counties, their police, procuratorates and courts. No such place or person exists. Anlan has
 * stations of a few officers who do everything; Qinghe one with its own reviewer and clerks, and departments that are units.
 */
export const sampleOffice = { units: files.flatMap(({ units }) => units), people };
