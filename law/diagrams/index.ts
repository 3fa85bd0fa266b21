import approval1 from './approval@1.json';
import arrestObjection1 from './arrest-objection@1.json';
import arrestReview1 from './arrest-review@1.json';
import arrestReview2 from './arrest-review@2.json';
import duty1 from './duty@1.json';
import duty2 from './duty@2.json';
import filing1 from './filing@1.json';
import filing2 from './filing@2.json';
import investigation1 from './investigation@1.json';
import measure1 from './measure@1.json';
import measure2 from './measure@2.json';
import prosecutionReview1 from './prosecution-review@1.json';
import reception1 from './reception@1.json';
import riskAssessment1 from './risk-assessment@1.json';
import trial1 from './trial@1.json';
import { type Diagram, diagramSchema } from './diagram';

const files = [
  approval1,
  arrestObjection1,
  arrestReview1,
  arrestReview2,
  duty1,
  duty2,
  filing1,
  filing2,
  investigation1,
  measure1,
  measure2,
  prosecutionReview1,
  reception1,
  riskAssessment1,
  trial1,
];

/** How each released procedure is drawn, by its machine: a running one keeps the version it began with. */
export const diagrams: ReadonlyMap<string, Diagram> = new Map(
  files.map((file) => diagramSchema.parse(file)).map((one) => [one.machine, one]),
);
