import type { ServiceCard } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { IconTile } from '@openward/ui/card';
import { IconShoppingBag } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './care-grid.module.css';
import { RoleIcon, toneOf } from './role-icon.tsx';
import { leadsToOne, roleHref } from './role-href.ts';
import { type RoleOfCare, servicesByRole } from './services-by-role.ts';
import { useServiceWords } from './use-service-words.ts';

/** Four ways into care: three kinds of people, and medicines without a prescription. */
export function CareGrid({ services }: { readonly services: readonly ServiceCard[] }) {
  const t = useTranslations('patient.home');
  const format = useFormat();
  const words = useServiceWords();
  const aboutOf = (care: RoleOfCare) => {
    const { first } = care;
    if (first.cliniciansOnDuty === 0) return t('closed');
    const price = words.price(leadsToOne(care) ? first : (care.services[0] ?? first));
    return `${format.waitRange(first.wait)} · ${leadsToOne(care) ? price : t('roles.from', { price })}`;
  };
  return (
    <ul className={styles.grid}>
      {servicesByRole(services).map((care) => (
        <li key={care.role}>
          <Link href={roleHref(care)} className={styles.way}>
            <IconTile tone={toneOf(care.role)}>
              <RoleIcon role={care.role} />
            </IconTile>
            <span className={styles.name}>{t(`roles.${care.role}.name`)}</span>
            <span className={styles.about}>{aboutOf(care)}</span>
          </Link>
        </li>
      ))}
      <li>
        <Link href="/shop" className={styles.way}>
          <IconTile tone="plain">
            <IconShoppingBag size={22} stroke={1.75} />
          </IconTile>
          <span className={styles.name}>{t('shop')}</span>
          <span className={styles.about}>{t('shop-detail')}</span>
        </Link>
      </li>
    </ul>
  );
}
