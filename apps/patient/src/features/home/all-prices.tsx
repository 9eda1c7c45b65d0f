import type { ServiceCard } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { useTranslations } from 'next-intl';
import styles from './all-prices.module.css';
import { servicesByRole } from './services-by-role.ts';
import { useServiceWords } from './use-service-words.ts';

/** Every service with its price, folded away; opens without JavaScript. */
export function AllPrices({ services }: { readonly services: readonly ServiceCard[] }) {
  const t = useTranslations('patient.home');
  const words = useServiceWords();
  const format = useFormat();
  return (
    <details className={styles.all}>
      <summary className={styles.summary}>{t('all-prices', { count: services.length })}</summary>
      <div className={styles.groups}>
        {servicesByRole(services).map(({ role, services: own }) => (
          <section key={role}>
            <h3 className={styles.role}>{t(`roles.${role}.name`)}</h3>
            <ul>
              {own.map((service) => (
                <li key={service.id} className={styles.row}>
                  <span>
                    {format.localized(service.name)}
                    <span className={styles.where}>{format.localized(service.institutionName)}</span>
                  </span>
                  <span className={styles.price}>{words.price(service)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
