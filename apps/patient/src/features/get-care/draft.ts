import { redFlagSchema, symptomSinceSchema } from '@openward/domain/intake';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { emptyEvidence, evidenceDraftSchema } from '../evidence/index.ts';
import { keptFileSchema } from '../uploads/index.ts';

export const careSteps = ['who', 'symptoms', 'safety', 'health', 'evidence', 'consent'] as const;
export type CareStep = (typeof careSteps)[number];

const draftSchema = z.object({
  /** Makes joining idempotent: the same draft joins once, however often it is sent. */
  key: z.uuid(),
  step: z.enum(careSteps),
  patientId: z.uuid().nullable(),
  guardianPresent: z.boolean(),
  symptoms: z.string(),
  since: symptomSinceSchema.nullable(),
  photos: z.array(keptFileSchema),
  /** null: the question is not answered yet. */
  redFlags: z.array(redFlagSchema).nullable(),
  evidence: evidenceDraftSchema,
  agreed: z.boolean(),
});
export type CareDraft = z.infer<typeof draftSchema>;
/** A part of the draft, or how it follows from what stands now: several uploads end at the same moment. */
export type DraftChange = Partial<CareDraft> | ((draft: CareDraft) => Partial<CareDraft>);

/** One tab may see several people sign in; each meets only what they wrote themselves. */
const storageKey = (owner: string, serviceId: string) => `openward.care.${owner}.${serviceId}`;

function emptyDraft(patientId: string | null): CareDraft {
  return {
    key: crypto.randomUUID(),
    step: patientId === null ? 'who' : 'symptoms',
    patientId,
    guardianPresent: false,
    symptoms: '',
    since: null,
    photos: [],
    redFlags: null,
    evidence: emptyEvidence,
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
  const change = (part: DraftChange) =>
    setDraft((before) => before && { ...before, ...(typeof part === 'function' ? part(before) : part) });
  const forget = () => sessionStorage.removeItem(key);
  return { draft, change, forget };
}
