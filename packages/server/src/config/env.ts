import type { z } from 'zod';

/**
 * Reads and validates settings; the only place where `process.env` is read at run time.
 * @throws Error with one readable line per wrong or missing setting
 */
export function readEnv<T extends z.ZodType>(schema: T, source: NodeJS.ProcessEnv = process.env): z.infer<T> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Settings are wrong or missing:\n${lines.join('\n')}`);
}
