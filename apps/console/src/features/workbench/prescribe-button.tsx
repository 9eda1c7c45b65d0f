'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { Button } from '@openward/ui/button';
import { Kbd } from '@openward/ui/kbd';
import { type } from '@openward/ui/type';
import { IconLock, IconPrescription } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import styles from './room.module.css';

interface PrescribeButtonProps {
  readonly lock: ClinicianRoom['locks']['prescription'];
  readonly onOpen: () => void;
}

/** Opens the prescription; locked it stays in view and says why. */
export function PrescribeButton({ lock, onOpen }: PrescribeButtonProps) {
  const t = useTranslations('console.workbench');
  const errors = useTranslations('errors');
  const id = useId();
  const Icon = lock ? IconLock : IconPrescription;
  return (
    <>
      <Button
        aria-disabled={lock !== null}
        aria-describedby={lock ? id : undefined}
        title={lock ? errors(lock) : undefined}
        onClick={lock ? undefined : onOpen}
      >
        <Icon size={18} stroke={1.75} aria-hidden="true" />
        <span className={styles.word}>{t('prescribe')}</span>
        <Kbd>P</Kbd>
      </Button>
      {lock ? (
        <span id={id} className={type.hidden}>
          {errors(lock)}
        </span>
      ) : null}
    </>
  );
}
