import { useEffect, useState } from 'react';
import { emptyEvidence, type EvidenceDraft, evidenceDraftSchema } from '../evidence/index.ts';

function restore(key: string): EvidenceDraft {
  try {
    return evidenceDraftSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null')).data ?? emptyEvidence;
  } catch {
    return emptyEvidence;
  }
}

/** The prior diagnosis written on a referral's card, kept in this tab until the referral is accepted. */
export function useEvidenceDraft(referralId: string) {
  const key = `openward.referral.${referralId}`;
  const [draft, setDraft] = useState<EvidenceDraft | null>(null);
  useEffect(() => setDraft(restore(key)), [key]);
  useEffect(() => {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  const change = (follow: (now: EvidenceDraft) => EvidenceDraft) =>
    setDraft((before) => follow(before ?? emptyEvidence));
  return { draft: draft ?? emptyEvidence, change, forget: () => sessionStorage.removeItem(key) };
}
