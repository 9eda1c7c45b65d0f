import { authorize, type Actor } from '@openward/domain/access';
import type { DiagnosisCard } from '@openward/domain/prescribing';
import { matchDiagnoses } from '../diagnosis/index.ts';
import type { Services } from '../services/index.ts';

/** Diagnosis codes a clinician may look up: at most twelve. */
export async function searchDiagnoses(
  services: Services,
  actor: Actor,
  { query }: { readonly query: string },
): Promise<DiagnosisCard[]> {
  authorize(actor, 'catalogue.read');
  return matchDiagnoses(services, query);
}
