import { redFlagSchema, symptomSinceSchema } from '@openward/domain/intake';
import { useEffect, useState } from 'react';
import { z } from 'zod';

export const careSteps = ['who', 'symptoms', 'safety', 'consent'] as const;
export type CareStep = (typeof careSteps)[number];

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

const storageKey = (serviceId: string) => `openward.care.${serviceId}`;

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

function restore(serviceId: string): CareDraft | null {
  try {
    return draftSchema.safeParse(JSON.parse(sessionStorage.getItem(storageKey(serviceId)) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

/**
 * What was answered so far, kept in this tab over reload and an expired session.
 * @param onlyPatientId the patient when there is no choice
 * @returns null until the browser has been asked
 */
export function useCareDraft(serviceId: string, onlyPatientId: string | null) {
  const [draft, setDraft] = useState<CareDraft | null>(null);
  useEffect(() => setDraft(restore(serviceId) ?? emptyDraft(onlyPatientId)), [serviceId, onlyPatientId]);
  useEffect(() => {
    if (draft) sessionStorage.setItem(storageKey(serviceId), JSON.stringify(draft));
  }, [serviceId, draft]);
  const change = (part: Partial<CareDraft>) => setDraft((before) => before && { ...before, ...part });
  const forget = () => sessionStorage.removeItem(storageKey(serviceId));
  return { draft, change, forget };
}
