import type { PublicHome } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { LiveDot } from '@openward/ui/live-dot';
import { StatStrip } from '@openward/ui/stat-strip';
import { useTranslations } from 'next-intl';
import styles from './signed-out-home.module.css';

/** What is true at this moment, and when that was. */
export function LiveFacts({ facts }: { readonly facts: PublicHome }) {
  const t = useTranslations('patient.home');
  const format = useFormat();
  return (
    <div className={styles.facts}>
      <StatStrip
        stats={[
          {
            figure: format.number(facts.pharmacistsOnDuty),
            label: t('pharmacists-on-duty', { count: facts.pharmacistsOnDuty }),
          },
          { figure: format.waitRange(facts.wait), label: t('wait-now') },
          { figure: t('all-day'), label: t('always') },
        ]}
      />
      <LiveDot>{t('updated', { time: format.time(facts.asOf) })}</LiveDot>
    </div>
  );
}
