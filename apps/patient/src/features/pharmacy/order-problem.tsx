import { defaultEmergency } from '@openward/domain/institution';
import type { OrderView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Button, ButtonLink } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { StepsList } from '@openward/ui/steps-list';
import { type } from '@openward/ui/type';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import styles from './pharmacy.module.css';

/** Something is wrong: who to turn to, for which kind of trouble. */
export function OrderProblem({ order }: { readonly order: OrderView }) {
  const t = useTranslations('patient.orders');
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button look="outline" wide onClick={() => setOpen(true)}>
        <IconHelpCircle size={22} stroke={1.75} aria-hidden="true" />
        {t('problem')}
      </Button>
    );
  }
  const pharmacy = format.localized(order.pharmacy.name);
  return (
    <Card className={styles.padded ?? ''}>
      <div className={styles.stack}>
        <h2 className={type.heading}>{t('problem')}</h2>
        <StepsList
          steps={[
            {
              title: t('trouble.medicine'),
              detail: t('trouble.medicine-detail', { number: defaultEmergency().ambulance }),
            },
            { title: t('trouble.damaged'), detail: t('trouble.damaged-detail', { pharmacy }) },
            { title: t('trouble.late'), detail: t('trouble.late-detail') },
          ]}
        />
        <ButtonLink href="/care" look="soft" wide>
          {t('ask')}
        </ButtonLink>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {t('close')}
        </Button>
      </div>
    </Card>
  );
}
