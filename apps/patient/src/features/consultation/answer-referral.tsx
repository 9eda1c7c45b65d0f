'use client';

import type { ReferralView } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { CheckField } from '@openward/ui/choice';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { EvidenceFields, isAnswered, readEvidence } from '../evidence/index.ts';
import styles from './consultation.module.css';
import { useEvidenceDraft } from './use-evidence-draft.ts';

interface AnswerReferralProps {
  readonly referral: ReferralView;
  readonly answer: 'accept' | 'decline';
  readonly onKeep: () => void;
  readonly onAnswered: () => void;
}

/** A prior diagnosis where doctors answer, consent and price before accepting, the consequence before declining; both leave a way out. */
export function AnswerReferral({ referral, answer, onKeep, onAnswered }: AnswerReferralProps) {
  const t = useTranslations('patient.consultation.referral');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const router = useRouter();
  const [agreed, setAgreed] = useState(false);
  const [guardianPresent, setGuardianPresent] = useState(false);
  const [missing, setMissing] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const { id: referralId, consentVersion, service, guardianMustBePresent, patient, takesEvidence } = referral;
  const evidence = useEvidenceDraft(referralId);
  const accept = useMutation(
    trpc.referral.accept.mutationOptions({
      onSuccess: ({ ticketId, paymentId }) => {
        evidence.forget();
        onAnswered();
        router.push(ticketId === null ? `/pay/${paymentId}` : `/waiting-room/${ticketId}`);
      },
    }),
  );
  const decline = useMutation(trpc.referral.decline.mutationOptions({ onSuccess: onAnswered }));
  const isAccepting = answer === 'accept';
  const act = () => {
    if (!isAccepting) return decline.mutate({ referralId });
    const isComplete = agreed && (guardianPresent || !guardianMustBePresent);
    if (!isComplete || (takesEvidence && !isAnswered(evidence.draft))) return setMissing(true);
    accept.mutate({
      key,
      referralId,
      consentVersion,
      acceptedPriceMinor: service.priceMinor,
      guardianPresent,
      evidence: evidence.draft.wanted ? (readEvidence(evidence.draft).data ?? null) : null,
    });
  };
  const error = accept.error ?? decline.error;
  const price = service.priceMinor === 0 ? t('free') : format.money(service.priceMinor, service.currency);
  return (
    <section className={styles.answer} aria-label={t(answer)}>
      <p>{t(isAccepting ? 'accept-explain' : 'decline-explain')}</p>
      {isAccepting && takesEvidence ? (
        <EvidenceFields
          evidence={evidence.draft}
          onChange={evidence.change}
          tried={missing}
          patientId={patient.personId}
          patientName={format.person(patient)}
        />
      ) : null}
      {isAccepting ? (
        <CheckField
          label={t('agree', { price })}
          checked={agreed}
          error={missing && !agreed ? t('agree-missing') : null}
          onChange={setAgreed}
        />
      ) : null}
      {isAccepting && guardianMustBePresent ? (
        <CheckField
          label={t('guardian')}
          checked={guardianPresent}
          error={missing && !guardianPresent ? t('guardian-missing') : null}
          onChange={setGuardianPresent}
        />
      ) : null}
      {error ? <Banner tone="danger" live title={errors(errorKeyOf(error))} /> : null}
      <div className={styles.answerActions}>
        <Button look="outline" onClick={onKeep}>
          {t('keep')}
        </Button>
        <Button busy={accept.isPending || decline.isPending} onClick={act}>
          {isAccepting ? t(service.priceMinor === 0 ? 'join' : 'pay', { price }) : t('decline')}
        </Button>
      </div>
    </section>
  );
}
