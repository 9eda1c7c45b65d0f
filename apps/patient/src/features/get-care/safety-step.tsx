import { findRedFlags, mayBePregnant, redFlagQuestions, type PregnancyFacts } from '@openward/domain/intake';
import { CheckField } from '@openward/ui/choice';
import { type } from '@openward/ui/type';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import styles from './get-care.module.css';
import type { StepProps } from './step.ts';
import { StepButtons } from './step-bar-buttons.tsx';
import { StepPage } from './step-page.tsx';

interface SafetyStepProps extends StepProps {
  readonly facts: PregnancyFacts;
  readonly onRedFlag: () => void;
}

/** Signs that must not wait for a chat; any of them stops the flow. The server asks the same rule again. */
export function SafetyStep({ draft, change, frame, facts, onBack, onNext, onRedFlag }: SafetyStepProps) {
  const t = useTranslations('patient.get-care');
  const [missing, setMissing] = useState(false);
  const { ageInMonths } = facts;
  // Asked of everybody who may be; what it names is said whole in the question.
  const questions = redFlagQuestions({ ageInMonths, isPregnant: mayBePregnant(facts) });
  const yes = draft.redFlags ?? [];
  const next = () => {
    if (draft.redFlags === null) return setMissing(true);
    const found = findRedFlags({ ageInMonths, isPregnant: false, yes, text: draft.symptoms });
    if (found.length > 0) onRedFlag();
    else onNext();
  };
  return (
    <StepPage {...frame} buttons={<StepButtons onBack={onBack} onNext={next} />}>
      <fieldset className={styles.questions}>
        <legend className={type.title}>{t('safety')}</legend>
        <p className={type.small}>{t('safety-hint')}</p>
        {questions.map((flag) => (
          <CheckField
            key={flag}
            label={t(`flags.${flag}`)}
            checked={yes.includes(flag)}
            onChange={(checked) =>
              change({ redFlags: checked ? [...yes, flag] : yes.filter((other) => other !== flag) })
            }
          />
        ))}
        <CheckField
          label={t('none-of-these')}
          checked={draft.redFlags !== null && yes.length === 0}
          error={missing && draft.redFlags === null ? t('safety-missing') : null}
          onChange={(checked) => change({ redFlags: checked ? [] : null })}
        />
      </fieldset>
    </StepPage>
  );
}
