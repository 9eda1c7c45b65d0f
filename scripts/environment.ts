import { type StartEnv, readEnv, startEnv } from '@openward/server/config';
import { Refusal } from './refusal.mjs';

/** What our children inherit. The only look of scripts/*.ts at the environment. */
export const environment: Readonly<NodeJS.ProcessEnv> = { ...process.env };

/** The settings of `npm start`, validated; wrong ones are a refusal that names each. */
export function readSettings(source: NodeJS.ProcessEnv = process.env): StartEnv {
  try {
    return readEnv(startEnv, source);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
