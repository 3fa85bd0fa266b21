export { judge, type Judged, type Verdict } from './verdict';
