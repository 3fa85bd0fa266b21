import { When } from '../parts/when';
import { endOfDay } from './end-of-day';

/** Until when something is owed. */
export const Until = ({ at }: { readonly at: string }) => <When at={endOfDay(at)} />;
