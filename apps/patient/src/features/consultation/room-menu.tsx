'use client';

import type { PatientRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { Button, ButtonLink } from '@openward/ui/button';
import { IconDotsVertical, IconPhone, IconRoute } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import styles from './consultation.module.css';

interface RoomMenuProps {
  readonly journeyId: string;
  readonly institution: PatientRoom['institution'];
}

/** The journey, and whom to call with a question or a complaint (rule 11: two taps away). */
export function RoomMenu({ journeyId, institution }: RoomMenuProps) {
  const t = useTranslations('patient.consultation');
  const format = useFormat();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { name, contactPhone } = institution;
  return (
    <div
      className={styles.menuPlace}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Button
        look="quiet"
        iconOnly
        aria-label={t('menu')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconDotsVertical size={24} stroke={1.75} aria-hidden="true" />
      </Button>
      <div id={id} className={styles.menu} hidden={!open}>
        <ButtonLink href={`/records/${journeyId}`} look="quiet" wide>
          <IconRoute size={22} stroke={1.75} aria-hidden="true" />
          {t('record')}
        </ButtonLink>
        {contactPhone ? (
          <ButtonLink href={`tel:${contactPhone}`} look="quiet" wide>
            <IconPhone size={22} stroke={1.75} aria-hidden="true" />
            {t('complaint-call', { institution: format.localized(name), phone: contactPhone })}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}
