import { authorize, type Actor } from '@openward/domain/access';
import type { DiagnosisOption } from '@openward/domain/intake';
import { matchDiagnoses } from '../diagnosis/index.ts';
import type { Services } from '../services/index.ts';

/** Diseases a patient may declare as diagnosed before: at most twelve. */
export async function findDiagnoses(
  services: Services,
  actor: Actor,
  { search }: { readonly search: string },
): Promise<DiagnosisOption[]> {
  authorize(actor, 'queue.join');
  return (await matchDiagnoses(services, search)).map(({ code, name }) => ({ code, name }));
}
