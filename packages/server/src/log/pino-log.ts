import type { LogFields, LogPort } from '@openward/application/services';
import { AppError } from '@openward/domain/errors';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Only these facts are ever written, whatever a caller passes: none can hold patient data. */
const allowed = [
  'requestId',
  'personId',
  'sessionId',
  'subjectId',
  'procedure',
  'count',
  'durationMs',
  'key',
] as const satisfies readonly (keyof LogFields)[];

/**
 * A structured log on standard output, one JSON line per event.
 * @param process the name of the process, for example gateway
 */
export function createLog(process: string, destination?: DestinationStream): LogPort {
  const options = { base: { process }, timestamp: pino.stdTimeFunctions.isoTime };
  const logger: Logger = destination ? pino(options, destination) : pino(options);
  return {
    info: (event, fields) => logger.info(pick(fields), event),
    warn: (event, fields) => logger.warn(pick(fields), event),
    error: (event, error, fields) => logger.error({ ...pick(fields), error: describe(error) }, event),
  };
}

function pick(fields: LogFields | undefined): Record<string, unknown> {
  return Object.fromEntries(allowed.flatMap((name) => (fields?.[name] === undefined ? [] : [[name, fields[name]]])));
}

/** An AppError's message is written by us and harmless; any other message may quote data, so only its kind and place are kept. */
function describe(error: unknown): Record<string, unknown> {
  if (error instanceof AppError) return { name: error.name, code: error.code, message: error.message };
  if (!(error instanceof Error)) return { name: typeof error };
  return { name: error.name, code: 'code' in error ? String(error.code) : undefined, at: framesOf(error) };
}

const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
