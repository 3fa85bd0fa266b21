export { judge, type Judged } from './verdict';
