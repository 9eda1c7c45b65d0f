'use client';

import { Banner } from '@openward/ui/banner';
import { Facts } from '@openward/ui/facts';
import { useTranslations } from 'next-intl';
import { listStyles as styles } from '../lists/index.ts';

interface HandoverProps {
  readonly login: { readonly password: string; readonly totpSecret: string };
}

/** The first way in: shown this once, to be handed over in person. */
export function Handover({ login }: HandoverProps) {
  const t = useTranslations('console.clinicians.handover');
  return (
    <>
      <Banner tone="good" live title={t('title')}>
        {t('detail')}
      </Banner>
      <Facts
        items={[
          { label: t('password'), value: <code className={styles.secret}>{login.password}</code> },
          { label: t('secret'), value: <code className={styles.secret}>{login.totpSecret}</code> },
        ]}
      />
    </>
  );
}
