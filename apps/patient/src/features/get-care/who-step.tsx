import { useFormat } from '@openward/i18n/react';
import { ChoiceList } from '@openward/ui/choice';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { StepProps } from './step.ts';
import { StepButtons } from './step-bar-buttons.tsx';
import { StepPage } from './step-page.tsx';

interface WhoStepProps extends StepProps {
  readonly patients: readonly {
    readonly personId: string;
    readonly name: string;
    readonly latinName: string;
    readonly birthDate: Date | null;
  }[];
}

/** For oneself or somebody one is guardian of. */
export function WhoStep({ patients, draft, change, frame, onBack, onNext }: WhoStepProps) {
  const t = useTranslations('patient.get-care');
  const format = useFormat();
  const [missing, setMissing] = useState(false);
  return (
    <StepPage
      {...frame}
      buttons={<StepButtons onBack={onBack} onNext={() => (draft.patientId === null ? setMissing(true) : onNext())} />}
    >
      <ChoiceList
        legend={t('who')}
        name="patient"
        value={draft.patientId}
        error={missing && draft.patientId === null ? t('who-missing') : null}
        onChange={(patientId) => change({ patientId })}
        options={patients.map((patient) => ({
          value: patient.personId,
          label: format.person(patient),
          ...(patient.birthDate ? { detail: format.age(patient.birthDate, new Date()) } : {}),
        }))}
      />
    </StepPage>
  );
}
