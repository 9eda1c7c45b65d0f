import { readBytes } from '@openward/application/request-body';
import { z } from 'zod';
import { parseCookies } from '../cookies.ts';

/** A request in the shape next-auth's handler reads. */
export interface AuthRequest {
  readonly method: string;
  readonly query: Record<string, string | string[]>;
  readonly body: Record<string, string>;
  readonly cookies: Record<string, string>;
  readonly headers: Record<string, string>;
}

const maxBodyBytes = 8_192;
const fieldsSchema = z.record(z.string(), z.string());

/** Reads a form or a JSON object of texts; null when the body is neither, or too long. */
async function readFields(request: Request): Promise<Record<string, string> | null> {
  if (request.method !== 'POST') return {};
  const bytes = await readBytes(request, maxBodyBytes);
  if (!bytes) return null;
  const text = bytes.toString('utf8');
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  if (!type.startsWith('application/json')) return null;
  try {
    return fieldsSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** @returns null for a body that no form of ours sends */
export async function authRequest(request: Request, segments: readonly string[]): Promise<AuthRequest | null> {
  const body = await readFields(request);
  if (!body) return null;
  return {
    method: request.method,
    query: { ...Object.fromEntries(new URL(request.url).searchParams), nextauth: [...segments] },
    body,
    cookies: Object.fromEntries(parseCookies(request.headers.get('cookie'))),
    headers: Object.fromEntries(request.headers),
  };
}
