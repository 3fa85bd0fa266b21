import { clockLines } from '../../cli/replay/explanations';
import { careerOf } from './career';
import { careersContext, tenYears } from './context';

/** Every clock of so many careers, a line each as in docs/explanations.md, without the first line. */
export const careerLines = (careers: number, firstSeed = 1): readonly string[] =>
  Array.from({ length: careers }, (_, index) => careerOf(firstSeed + index, careersContext, tenYears)).flatMap((one) =>
    clockLines(one.state, one, careersContext),
  );
