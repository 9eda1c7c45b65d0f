'use client';

import type { DutyView } from '@openward/domain/waiting-room';
import { useFormat } from '@openward/i18n/react';
import { SelectField } from '@openward/ui/field';
import { useTranslations } from 'next-intl';

interface PracticeChoiceProps {
  readonly duty: DutyView;
  readonly onChoose: (practiceRoleId: string) => void;
}

/** In which of several roles the clinician works now; nothing for who has one. */
export function PracticeChoice({ duty, onChoose }: PracticeChoiceProps) {
  const t = useTranslations('console.workbench.duty');
  const roleNames = useTranslations('role');
  const format = useFormat();
  if (duty.practices.length < 2) return null;
  return (
    <SelectField
      label={t('practice')}
      value={duty.practiceRoleId}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {duty.practices.map(({ practiceRoleId, role, institutionName, onDutySince }) => (
        <option key={practiceRoleId} value={practiceRoleId}>
          {[roleNames(role), format.localized(institutionName), onDutySince ? t('on') : null]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </SelectField>
  );
}
