import type { ClinicianRoom } from '@openward/domain/consultation';
import { useTranslations } from 'next-intl';
import { RecordList } from './record-list.tsx';
import styles from './panel.module.css';

/** What the patient takes, as they say. */
export function MedicinesTab({ room }: { readonly room: ClinicianRoom }) {
  const t = useTranslations('console.record');
  return (
    <div className={styles.stack}>
      <RecordList
        title={t('medicines')}
        rows={room.banner.medicines?.map(({ name, dose }) => ({ name, detail: dose }))}
      />
    </div>
  );
}
