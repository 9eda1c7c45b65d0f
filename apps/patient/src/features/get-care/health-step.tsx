import type { HealthProfile, PregnancyFacts } from '@openward/domain/intake';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { Skeleton } from '@openward/ui/skeleton';
import { type } from '@openward/ui/type';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { HealthForm, useHealthForm } from '../health/index.ts';
import type { StepProps } from './step.ts';
import { StepButtons } from './step-bar-buttons.tsx';
import { StepPage } from './step-page.tsx';

interface HealthStepProps extends StepProps {
  /** Who is signed in. */
  readonly owner: string;
  readonly facts: PregnancyFacts;
}

/** Allergies, conditions, medicines, pregnancy: shown, changed where needed, and confirmed for this visit. */
export function HealthStep({ draft, ...step }: HealthStepProps) {
  const trpc = useTRPC();
  const t = useTranslations('patient.get-care');
  const errors = useTranslations('errors');
  const patientId = draft.patientId ?? step.owner;
  const { data, error, refetch } = useQuery(trpc.intake.health.queryOptions({ patientId }));
  if (data) return <Confirm key={patientId} profile={data} draft={draft} {...step} />;
  return (
    <StepPage {...step.frame} buttons={<StepButtons onBack={step.onBack} onNext={() => void refetch()} />}>
      {error ? (
        <Banner
          tone="danger"
          live
          title={errors(errorKeyOf(error))}
          action={
            <Button size="small" look="soft" onClick={() => void refetch()}>
              {t('again')}
            </Button>
          }
        />
      ) : (
        <Skeleton shape="rows" />
      )}
    </StepPage>
  );
}

function Confirm({
  profile,
  owner,
  facts,
  frame,
  onBack,
  onNext,
}: HealthStepProps & { readonly profile: HealthProfile }) {
  const t = useTranslations('patient.get-care');
  const form = useHealthForm({ owner, profile, facts });
  return (
    <StepPage
      {...frame}
      buttons={
        <StepButtons
          label={t('confirm-health')}
          busy={form.saving}
          onBack={onBack}
          onNext={() => form.confirm(onNext)}
        />
      }
    >
      <div>
        <h2 className={type.title}>{t('health')}</h2>
        <p className={type.small}>{t('health-hint')}</p>
      </div>
      <HealthForm form={form} profile={profile} facts={facts} />
    </StepPage>
  );
}
