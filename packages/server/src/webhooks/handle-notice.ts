import { readBytes } from '@openward/application/request-body';
import type { Services } from '@openward/application/services';
import { AppError } from '@openward/domain/errors';

const maxBodyBytes = 64 * 1024;
const statusOf = { FORBIDDEN: 403, BAD_INPUT: 400, NOT_FOUND: 404, UNAVAILABLE: 503 } as const;

interface NoticeDoor {
  /** Who notifies, for the log: `payment`, `courier`. */
  readonly name: string;
  readonly receive: (rawBody: string, headers: Headers) => Promise<unknown>;
}

/**
 * Answers an outside service's webhook. 204: taken, now or before. Anything else asks the service to send it again later,
 * and tells it nothing.
 */
export async function handleNotice({ log }: Services, request: Request, door: NoticeDoor): Promise<Response> {
  const bytes = await readBytes(request, maxBodyBytes);
  if (bytes === null) return answer(413);
  try {
    await door.receive(bytes.toString('utf8'), request.headers);
    return answer(204);
  } catch (error) {
    return answer(statusFor(log, door.name, error));
  }
}

function statusFor(log: Services['log'], name: string, error: unknown): number {
  const known = error instanceof AppError ? Object.entries(statusOf).find(([code]) => code === error.code) : undefined;
  if (!known) {
    log.error(`${name} notice failed`, error);
    return 500;
  }
  log.warn(`${name} notice refused`, { key: error instanceof AppError ? error.userMessageKey : 'internal' });
  return known[1];
}

const answer = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } });
