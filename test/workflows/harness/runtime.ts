import { pino } from 'pino';
import { prepareRuntime } from '../../../worker/runtime';

/** The SDK's native part as the product prepares it, without its log. */
export const quietRuntime = (): void => prepareRuntime(pino({ level: 'silent' }));
