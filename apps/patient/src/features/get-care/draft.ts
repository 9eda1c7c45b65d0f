import { redFlagSchema, symptomSinceSchema } from '@openward/domain/intake';
import { useEffect, useState } from 'react';
import { z } from 'zod';

export const careSteps = ['who', 'symptoms', 'safety', 'consent'] as const;

const draftSchema = z.object({
  /** Makes joining idempotent: the same draft joins once, however often it is sent. */
  key: z.uuid(),
  step: z.enum(careSteps),
  patientId: z.uuid().nullable(),
  symptoms: z.string(),
  since: symptomSinceSchema.nullable(),
  /** null: the question is not answered yet. */
  redFlags: z.array(redFlagSchema).nullable(),
  agreed: z.boolean(),
});
export type CareDraft = z.infer<typeof draftSchema>;

/** One tab may see several people sign in; each meets only what they wrote themselves. */
const storageKey = (owner: string, serviceId: string) => `openward.care.${owner}.${serviceId}`;

function emptyDraft(patientId: string | null): CareDraft {
  return {
    key: crypto.randomUUID(),
    step: patientId === null ? 'who' : 'symptoms',
    patientId,
    symptoms: '',
    since: null,
    redFlags: null,
    agreed: false,
  };
}

function restore(key: string): CareDraft | null {
  try {
    return draftSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

/**
 * What was answered so far, kept in this tab over reload and an expired session.
 * @param onlyPatientId the patient when there is no choice
 * @returns null until the browser has been asked
 */
export function useCareDraft(owner: string, serviceId: string, onlyPatientId: string | null) {
  const key = storageKey(owner, serviceId);
  const [draft, setDraft] = useState<CareDraft | null>(null);
  useEffect(() => setDraft(restore(key) ?? emptyDraft(onlyPatientId)), [key, onlyPatientId]);
  useEffect(() => {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  const change = (part: Partial<CareDraft>) => setDraft((before) => before && { ...before, ...part });
  const forget = () => sessionStorage.removeItem(key);
  return { draft, change, forget };
}
