import type { ServiceCard } from '@openward/domain/institution';
import { CONSENT_VERSION } from '@openward/domain/intake';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { ButtonLink } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { CheckField } from '@openward/ui/choice';
import { Facts } from '@openward/ui/facts';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '../../client/error-key.ts';
import styles from './get-care.module.css';
import type { StepProps } from './step.ts';
import { StepButtons } from './step-bar-buttons.tsx';
import { StepPage } from './step-page.tsx';

interface ConsentStepProps extends StepProps {
  readonly service: ServiceCard;
  readonly onJoined: () => void;
  readonly onRedFlag: () => void;
}

const terms = ['advice', 'privacy', 'emergency', 'withdraw'] as const;

/** What is agreed to and what it costs, before queueing. */
export function ConsentStep({ draft, change, frame, service, onBack, onJoined, onRedFlag }: ConsentStepProps) {
  const t = useTranslations('patient.get-care');
  const errors = useTranslations('errors');
  const format = useFormat();
  const router = useRouter();
  const trpc = useTRPC();
  const join = useMutation(trpc.waitingRoom.join.mutationOptions());
  const [missing, setMissing] = useState(false);
  const submit = () => {
    if (!draft.agreed || draft.patientId === null || draft.since === null) return setMissing(true);
    const { key, patientId, symptoms, since, redFlags } = draft;
    join.mutate(
      {
        key,
        serviceId: service.id,
        patientId,
        symptoms,
        since,
        redFlags: redFlags ?? [],
        consentVersion: CONSENT_VERSION,
        acceptedPriceMinor: service.priceMinor,
      },
      {
        onSuccess: ({ ticketId }) => {
          onJoined();
          router.push(`/waiting-room/${ticketId}`);
        },
        onError: (error) => {
          if (refusalOf(error)?.key === 'red-flag') onRedFlag();
        },
      },
    );
  };
  const refusal = join.error ? refusalOf(join.error) : null;
  const openTicket = refusal?.key === 'already-queued' ? refusal.details.ticketId : undefined;
  const price = service.priceMinor === 0 ? t('free') : format.money(service.priceMinor, service.currency);
  return (
    <StepPage
      {...frame}
      buttons={<StepButtons label={t('take-number')} busy={join.isPending} onBack={onBack} onNext={submit} />}
    >
      <Card className={styles.summary ?? ''}>
        <Facts
          items={[
            { label: t('price'), value: <strong>{price}</strong> },
            { label: t('institution'), value: format.localized(service.institutionName) },
            { label: t('wait'), value: format.waitRange(service.wait) },
          ]}
        />
      </Card>
      <div>
        <h2 className={styles.heading}>{t('agree-to')}</h2>
        <ul className={styles.terms}>
          {terms.map((term) => (
            <li key={term}>{t(`terms.${term}`)}</li>
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
            typeof openTicket === 'string' ? (
              <ButtonLink size="small" look="soft" href={`/waiting-room/${openTicket}`}>
                {t('open-waiting-room')}
              </ButtonLink>
            ) : undefined
          }
        />
      ) : null}
    </StepPage>
  );
}
