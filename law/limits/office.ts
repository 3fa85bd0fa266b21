import type { TimeLimit } from '../../domain/limit';
import { ofTheOffice } from './row';

/** Limits that units set each other: whose case it is, and who owes an answer to whom. No statute gives their length. */
export const officeLimits = [
  {
    ...ofTheOffice,
    id: 'mandatory-transfer',
    row: 'P-05',
    title: { zh: '派出所不得办理案件的移交', en: 'Handing on of a case that a station may not handle' },
    length: 'PT24H',
  },
  {
    ...ofTheOffice,
    id: 'case-taking',
    row: 'P-06',
    title: { zh: '接收单位接案', en: 'Taking of a case that another unit has handed on' },
    length: 'PT24H',
  },
  {
    ...ofTheOffice,
    id: 'instruction-answer',
    row: 'P-07',
    title: { zh: '落实上级指令', en: 'Answer to an instruction of a superior' },
    length: 'P3D',
  },
] as const satisfies readonly TimeLimit[];
