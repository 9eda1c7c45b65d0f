import type { IdentityPort } from '@openward/application/services';
import { AppError } from '@openward/domain/errors';
import { isFictionalIdentity } from '@openward/domain/identity';

/** Knows fictional numbers only: nobody's real identity number belongs into a demo. */
const demoDriver: IdentityPort = { isDemo: true, belongsTo: async ({ number }) => isFictionalIdentity(number) };

/** No register is connected: visits stay advice (rule 5). */
const refusingDriver: IdentityPort = {
  isDemo: false,
  belongsTo: () => Promise.reject(new AppError('UNAVAILABLE', 'no identity register', 'identity-unavailable')),
};

/** The driver these settings ask for. Outside the demo none exists yet. */
export const chooseIdentityDriver = ({ OPENWARD_DEMO }: { readonly OPENWARD_DEMO: boolean }): IdentityPort =>
  OPENWARD_DEMO ? demoDriver : refusingDriver;
