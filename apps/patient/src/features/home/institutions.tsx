import type { PublicHome } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { IconTile } from '@openward/ui/card';
import { IconBuildingHospital, IconBuildingStore } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './institutions.module.css';

const icon = { size: 22, stroke: 1.75 } as const;

/** Who is responsible: name, kind and licence of every institution. */
export function Institutions({ institutions }: Pick<PublicHome, 'institutions'>) {
  const t = useTranslations('patient.home');
  const kinds = useTranslations('institution.kind');
  const format = useFormat();
  return (
    <ul className={styles.list}>
      {institutions.map(({ id, name, kind, licenceNumber }) => (
        <li key={id} className={styles.item}>
          <IconTile tone="plain">
            {kind === 'PHARMACY' ? <IconBuildingStore {...icon} /> : <IconBuildingHospital {...icon} />}
          </IconTile>
          <div>
            <p className={styles.name}>{format.localized(name)}</p>
            <p className={styles.detail}>
              {kinds(kind)} · {t('licence', { number: licenceNumber })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
