import { release } from './console-setup';

export default release;
