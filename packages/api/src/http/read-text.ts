import { readBytes } from '@openward/application/request-body';

/** The body of a request as text; null as soon as it is longer than `maxBytes`, whatever its headers say. */
export async function readText(request: Request, maxBytes: number): Promise<string | null> {
  return (await readBytes(request, maxBytes))?.toString('utf8') ?? null;
}
