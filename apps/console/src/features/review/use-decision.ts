'use client';

import {
  mayApprove,
  REVIEW_REASON_MIN,
  type ReviewDecision,
  type ReviewSheet,
  type SuitabilityPoint,
} from '@openward/domain/review';
import { useFormat } from '@openward/i18n/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';

const draftKey = (id: string) => `openward.review.${id}`;

/** What the pharmacist ticks and writes, and the one decision. The comment survives a reload. */
export function useDecision(sheet: ReviewSheet, onDecided: (said: string) => void) {
  const t = useTranslations('console.review');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [ticked, setTicked] = useState<readonly SuitabilityPoint[]>(sheet.ticked);
  const [comment, setComment] = useState(() => readDraft(sheet.id));
  const [fault, setFault] = useState<string | null>(null);
  const [rejecting, setRejecting] = useState(false);
  /** One key per intention: pressing again after a lost answer is the same decision. */
  const intention = useRef<{ readonly what: string; readonly key: string } | null>(null);
  const mutation = useMutation(
    trpc.review.decide.mutationOptions({
      onSuccess: (_, { decision }) => {
        writeDraft(sheet.id, '');
        const name = format.person(sheet.patient);
        onDecided(t(`done.${decision}`, { name, number: String(sheet.number) }));
      },
      onError: (error) => {
        setFault(errors(errorKeyOf(error)));
        void client.invalidateQueries(trpc.review.pathFilter());
      },
    }),
  );
  const write = (text: string) => {
    setFault(null);
    setComment(text);
    writeDraft(sheet.id, text);
  };
  const send = (decision: ReviewDecision) => {
    if (mutation.isPending) return;
    const reason = comment.trim() === '' ? null : comment.trim();
    const decided = {
      prescriptionId: sheet.id,
      expected: { state: sheet.state, version: sheet.version },
      decision,
      reason,
      ticked: [...ticked],
    };
    const what = JSON.stringify(decided);
    if (intention.current?.what !== what) intention.current = { what, key: crypto.randomUUID() };
    setFault(null);
    mutation.mutate({ key: intention.current.key, ...decided });
  };
  const withReason = (go: () => void) => {
    if (comment.trim().length >= REVIEW_REASON_MIN) return go();
    setFault(t('comment-missing'));
    field.current?.focus();
  };
  const verdict = mayApprove(sheet.judgement, ticked);
  return {
    ticked,
    toggle: (point: SuitabilityPoint) =>
      setTicked(ticked.includes(point) ? ticked.filter((one) => one !== point) : [...ticked, point]),
    comment,
    write,
    field,
    fault,
    rejecting,
    busy: mutation.isPending,
    /** Why it cannot be approved now; null when it can. */
    approvalLock: verdict.ok ? null : verdict.reason,
    approve: () => (verdict.ok ? send('APPROVED') : setFault(errors(verdict.reason))),
    sendBack: () => withReason(() => send('RETURNED')),
    askReject: () => withReason(() => setRejecting(true)),
    reject: () => send('REJECTED'),
    keep: () => setRejecting(false),
  };
}

export type Decision = ReturnType<typeof useDecision>;

function readDraft(id: string): string {
  try {
    return window.sessionStorage.getItem(draftKey(id)) ?? '';
  } catch {
    // Storage can be switched off; then the comment lasts as long as the page.
    return '';
  }
}

function writeDraft(id: string, text: string): void {
  try {
    if (text) window.sessionStorage.setItem(draftKey(id), text);
    else window.sessionStorage.removeItem(draftKey(id));
  } catch {
    // As above.
  }
}
