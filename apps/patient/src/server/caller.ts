import { createPatientCaller } from '@openward/api';
import { headers } from 'next/headers';
import { cache } from 'react';
import { currentActor } from './actor.ts';
import { requestContext } from './request-context.ts';

/** Calls procedures from server components, as the person who asks for the page. */
export const api = cache(async () => createPatientCaller(requestContext(await currentActor(), await headers())));
