import { createHash } from 'node:crypto';
import type { Transaction } from '@openward/db';

interface SignedContent {
  readonly complaint: string;
  readonly history: string;
  readonly assessment: string;
  readonly plan: string;
  readonly diagnosisCode: string | null;
}

/** SHA-256 over the content's properties in alphabetical order: the same words, the same hash, for ever. */
export function contentHash({
  complaint,
  history,
  assessment,
  plan,
  diagnosisCode,
}: SignedContent): Buffer<ArrayBuffer> {
  const entries = Object.entries({ complaint, history, assessment, plan, diagnosisCode });
  const canonical = JSON.stringify(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return Buffer.from(new Uint8Array(createHash('sha256').update(canonical).digest()));
}

/** Signs the draft as it stands; from now on the database refuses every change to it. */
export async function signNote(
  tx: Transaction,
  note: SignedContent & { readonly id: string },
  signedAt: Date,
): Promise<void> {
  await tx.note.update({ where: { id: note.id }, data: { signedAt, contentHash: contentHash(note) } });
}
