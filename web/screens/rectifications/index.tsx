import { NotBuilt } from '../not-built';

export default NotBuilt;
