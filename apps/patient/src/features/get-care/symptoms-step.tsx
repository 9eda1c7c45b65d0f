import { joinQueueInput, symptomSinceSchema } from '@openward/domain/intake';
import { ChoiceList } from '@openward/ui/choice';
import { TextArea } from '@openward/ui/field';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FileField } from '../uploads/index.ts';
import type { StepProps } from './step.ts';
import { StepButtons } from './step-bar-buttons.tsx';
import { StepPage } from './step-page.tsx';

interface SymptomsStepProps extends StepProps {
  readonly patientId: string;
}

/** In the patient's own words, since when, and what it looks like. */
export function SymptomsStep({ patientId, draft, change, frame, onBack, onNext }: SymptomsStepProps) {
  const t = useTranslations('patient.get-care');
  const since = useTranslations('since');
  const [tried, setTried] = useState(false);
  const said = joinQueueInput.shape.symptoms.safeParse(draft.symptoms).success;
  const next = () => {
    setTried(true);
    if (said && draft.since !== null) onNext();
  };
  return (
    <StepPage {...frame} buttons={<StepButtons onBack={onBack} onNext={next} />}>
      <TextArea
        label={t('symptoms')}
        hint={t('symptoms-hint')}
        rows={4}
        maxLength={2_000}
        value={draft.symptoms}
        error={tried && !said ? t('symptoms-missing') : null}
        onChange={(event) => change({ symptoms: event.currentTarget.value })}
      />
      <ChoiceList
        legend={t('since')}
        name="since"
        value={draft.since}
        error={tried && draft.since === null ? t('since-missing') : null}
        onChange={(value) => change({ since: value })}
        options={symptomSinceSchema.options.map((value) => ({ value, label: since(value) }))}
      />
      <FileField
        label={t('photos')}
        hint={t('photos-hint')}
        patientId={patientId}
        purpose="SYMPTOM_PHOTO"
        files={draft.photos}
        onKept={(file) => change((now) => ({ photos: [...now.photos, file] }))}
        onRemoved={(id) => change((now) => ({ photos: now.photos.filter((photo) => photo.id !== id) }))}
      />
    </StepPage>
  );
}
