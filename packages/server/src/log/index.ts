export { createLog } from './pino-log.ts';
