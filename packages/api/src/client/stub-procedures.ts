import type { ErrorCode, ErrorKey } from '@openward/domain/errors';
import superjson, { type SuperJSONResult } from 'superjson';
import { vi } from 'vitest';

/** A call as it reached the server. */
interface Called {
  readonly name: string;
  readonly input: unknown;
}

/** What the stubbed server refuses with. */
export class Refused extends Error {
  readonly key: ErrorKey;
  readonly code: ErrorCode;
  constructor(key: ErrorKey, code: ErrorCode = 'CONFLICT') {
    super(key);
    this.key = key;
    this.code = code;
  }
}

/** Answers the procedures by name in place of the server; an unexpected call fails. Returns what was called, in order. */
export function stubProcedures(answers: Readonly<Record<string, (input: unknown) => unknown>>): Called[] {
  const calls: Called[] = [];
  vi.stubGlobal('fetch', async (url: string, init: { readonly body: string }) => {
    const names = new URL(url, 'http://localhost').pathname.split('/').at(-1)?.split(',') ?? [];
    const inputs = JSON.parse(init.body) as Record<string, SuperJSONResult>;
    const results = names.map((name, at) => {
      const sent = inputs[at];
      const input: unknown = sent ? superjson.deserialize(sent) : undefined;
      calls.push({ name, input });
      return answerOf(name, () => {
        const answer = answers[name];
        if (!answer) throw new Error(`nothing answers ${name}`);
        return answer(input);
      });
    });
    return Response.json(results);
  });
  return calls;
}

function answerOf(name: string, answer: () => unknown) {
  try {
    return { result: { data: superjson.serialize(answer()) } };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const data = { code: error.code, key: error.key, details: {}, fields: {} };
    return { error: { json: { message: name, code: -32_009, data } } };
  }
}
