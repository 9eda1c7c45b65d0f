import { ageInMonths, UNDER_SIX_MONTHS } from '@openward/domain/identity';
import { calendarDayIn, calendarDayOf } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { ButtonLink } from '@openward/ui/button';
import { CheckField, ChoiceList } from '@openward/ui/choice';
import { useNow, useTranslations } from 'next-intl';
import { useState } from 'react';
import { emptyEvidence } from '../evidence/index.ts';
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

/** For oneself or somebody one is guardian of; with a small child the guardian is there (rule 5). */
export function WhoStep({ patients, draft, change, frame, onBack, onNext }: WhoStepProps) {
  const t = useTranslations('patient.get-care');
  const format = useFormat();
  const now = useNow();
  const [tried, setTried] = useState(false);
  const birthDate = patients.find(({ personId }) => personId === draft.patientId)?.birthDate;
  const months = birthDate ? ageInMonths(calendarDayOf(birthDate), calendarDayIn(now, format.zone)) : null;
  const isSmall = months !== null && months < UNDER_SIX_MONTHS;
  const next = () => {
    setTried(true);
    if (draft.patientId !== null && (!isSmall || draft.guardianPresent)) onNext();
  };
  return (
    <StepPage {...frame} buttons={<StepButtons onBack={onBack} onNext={next} />}>
      <ChoiceList
        legend={t('who')}
        name="patient"
        value={draft.patientId}
        error={tried && draft.patientId === null ? t('who-missing') : null}
        onChange={(patientId) =>
          // Files belong to the person they were sent for.
          change(
            patientId === draft.patientId
              ? {}
              : { patientId, guardianPresent: false, photos: [], redFlags: null, evidence: emptyEvidence },
          )
        }
        options={patients.map((patient) => ({
          value: patient.personId,
          label: format.person(patient),
          ...(patient.birthDate ? { detail: format.age(patient.birthDate, now) } : {}),
        }))}
      />
      {isSmall ? (
        <>
          <Banner tone="facts" title={t('under-six')}>
            {t('under-six-detail')}
          </Banner>
          <CheckField
            label={t('guardian-present')}
            checked={draft.guardianPresent}
            error={tried && !draft.guardianPresent ? t('guardian-present-missing') : null}
            onChange={(guardianPresent) => change({ guardianPresent })}
          />
        </>
      ) : null}
      <ButtonLink href="/me/family" look="quiet" wide>
        {t('add-child')}
      </ButtonLink>
    </StepPage>
  );
}
