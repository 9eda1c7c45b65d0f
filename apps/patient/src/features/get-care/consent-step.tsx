import type { ServiceCard } from '@openward/domain/institution';
import { CONSENT_VERSION } from '@openward/domain/intake';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button, ButtonLink } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { CheckField } from '@openward/ui/choice';
import { Facts } from '@openward/ui/facts';
import { type } from '@openward/ui/type';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '@openward/api/client';
import { readEvidence } from '../evidence/index.ts';
import { stepOf } from './step-of-refusal.ts';
import styles from './get-care.module.css';
import type { CareStep } from './draft.ts';
import type { StepProps } from './step.ts';
import { StepButtons } from './step-bar-buttons.tsx';
import { StepPage } from './step-page.tsx';

interface ConsentStepProps extends StepProps {
  readonly service: ServiceCard;
  readonly onJoined: () => void;
  readonly onRedFlag: () => void;
  /** Back to the step that a refusal is about. */
  readonly onGoTo: (step: CareStep) => void;
}

const terms = ['advice', 'privacy', 'emergency', 'withdraw'] as const;

/** What is agreed to and what it costs, before queueing. */
export function ConsentStep({ draft, change, frame, service, onBack, onJoined, onRedFlag, onGoTo }: ConsentStepProps) {
  const t = useTranslations('patient.get-care');
  const errors = useTranslations('errors');
  const format = useFormat();
  const router = useRouter();
  const trpc = useTRPC();
  const join = useMutation(trpc.waitingRoom.join.mutationOptions());
  const [missing, setMissing] = useState(false);
  const hasEvidence = draft.evidence.wanted === true;
  const submit = () => {
    if (!draft.agreed || draft.patientId === null || draft.since === null) return setMissing(true);
    const { key, patientId, guardianPresent, symptoms, since, photos, redFlags } = draft;
    join.mutate(
      {
        key,
        serviceId: service.id,
        patientId,
        symptoms,
        since,
        redFlags: redFlags ?? [],
        attachmentIds: photos.map(({ id }) => id),
        guardianPresent,
        evidence: hasEvidence ? (readEvidence(draft.evidence).data ?? null) : null,
        consentVersion: CONSENT_VERSION,
        acceptedPriceMinor: service.priceMinor,
      },
      {
        onSuccess: ({ ticketId, paymentId }) => {
          onJoined();
          router.push(ticketId === null ? `/pay/${paymentId}` : `/waiting-room/${ticketId}`);
        },
        onError: (error) => {
          if (refusalOf(error)?.key === 'red-flag') onRedFlag();
        },
      },
    );
  };
  const refusal = join.error ? refusalOf(join.error) : null;
  const openPath = refusal ? openPathOf(refusal) : null;
  const mend = stepOf(refusal?.key);
  const isPriced = service.priceMinor > 0;
  const price = isPriced ? format.money(service.priceMinor, service.currency) : t('free');
  return (
    <StepPage
      {...frame}
      buttons={
        <StepButtons
          label={t(isPriced ? 'to-payment' : 'take-number')}
          busy={join.isPending}
          onBack={onBack}
          onNext={submit}
        />
      }
    >
      <Card className={styles.summary ?? ''}>
        <Facts
          items={[
            { label: t('price'), value: <strong>{price}</strong> },
            { label: t('institution'), value: format.localized(service.institutionName) },
            { label: t('wait'), value: format.waitRange(service.wait) },
            { label: t('kind'), value: hasEvidence ? t('kind-follow-up') : t('kind-advice') },
          ]}
        />
        {isPriced ? <p className={type.small}>{t('pay-hint')}</p> : null}
      </Card>
      <div>
        <h2 className={styles.heading}>{t('agree-to')}</h2>
        <ul className={styles.terms}>
          {terms.map((term) => (
            <li key={term}>{t(`terms.${term}`, { number: service.emergency.ambulance })}</li>
          ))}
        </ul>
      </div>
      <CheckField
        label={t('agree')}
        checked={draft.agreed}
        error={missing && !draft.agreed ? t('agree-missing') : null}
        onChange={(agreed) => change({ agreed })}
      />
      {join.error ? (
        <Banner
          tone="danger"
          live
          title={errors(errorKeyOf(join.error))}
          action={
            openPath ? (
              <ButtonLink size="small" look="soft" href={openPath}>
                {t(refusal?.key === 'unpaid-intake' ? 'open-payment' : 'open-waiting-room')}
              </ButtonLink>
            ) : mend ? (
              <Button size="small" look="soft" onClick={() => onGoTo(mend)}>
                {t('go-to', { name: t(`steps.${mend}`) })}
              </Button>
            ) : undefined
          }
        />
      ) : null}
    </StepPage>
  );
}

/** What is open already, in the place of a second one. */
function openPathOf({ key, details }: NonNullable<ReturnType<typeof refusalOf>>): string | null {
  const { ticketId, paymentId } = details;
  if (key === 'already-queued' && typeof ticketId === 'string') return `/waiting-room/${ticketId}`;
  return key === 'unpaid-intake' && typeof paymentId === 'string' ? `/pay/${paymentId}` : null;
}
