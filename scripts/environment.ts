import { type StartEnv, readEnv, startEnv } from '@openward/server/config';
import { environment as own } from './environment.mjs';
import { Refusal } from './refusal.mjs';

/** What our children inherit. */
export const environment: Readonly<NodeJS.ProcessEnv> = { ...own };

/** The settings of `npm start`, validated; wrong ones are a refusal that names each. */
export function readSettings(source: NodeJS.ProcessEnv = own): StartEnv {
  try {
    return readEnv(startEnv, source);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
