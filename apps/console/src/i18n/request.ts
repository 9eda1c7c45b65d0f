import { requestConfig } from '@openward/i18n/request';
import { currentActor } from '../server/actor.ts';

/** The language of the signed-in person, else of the browser. */
export default requestConfig('console', { personLocale: async () => (await currentActor())?.locale ?? null });
