import type { EmergencyNumbers } from '@openward/domain/institution';
import { Button, ButtonLink } from '@openward/ui/button';
import { Card, IconTile } from '@openward/ui/card';
import { Facts } from '@openward/ui/facts';
import { PageTitle } from '@openward/ui/page-title';
import { Page, Section } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { IconAlertTriangle, IconDoor, IconPhone, IconPills, IconUsers } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import styles from './red-flag-screen.module.css';

interface RedFlagScreenProps {
  /** What the ambulance crew is shown: who, and what was written. */
  readonly patient: string;
  readonly symptoms: string;
  readonly emergency: EmergencyNumbers;
  readonly onChange: () => void;
}

const meanwhile = [
  { step: 'call', Icon: IconUsers },
  { step: 'stay', Icon: IconDoor },
  { step: 'bring', Icon: IconPills },
] as const;

/** Emergency advice instead of a queue. */
export function RedFlagScreen({ patient, symptoms, emergency, onChange }: RedFlagScreenProps) {
  const t = useTranslations('patient.get-care.emergency');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <>
      <PageTitle title={t('page')} back={{ href: '/home', label: t('home'), icon: 'close' }} />
      <Page>
        <section className={styles.card}>
          <p className={styles.kind}>
            <IconAlertTriangle size={22} stroke={1.75} aria-hidden="true" />
            {t('kind')}
          </p>
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            {t('title')}
          </h2>
          <p>{t('detail')}</p>
          <ButtonLink href={`tel:${emergency.ambulance}`} look="danger" wide>
            <IconPhone size={22} stroke={1.75} aria-hidden="true" />
            {t('call', { number: emergency.ambulance })}
          </ButtonLink>
          <p className={styles.hint}>{t('call-hint')}</p>
        </section>
        {emergency.crisisLine ? (
          <ButtonLink href={`tel:${emergency.crisisLine}`} look="outline" wide>
            {t('crisis-line', { number: emergency.crisisLine })}
          </ButtonLink>
        ) : null}
        <Section title={t('meanwhile')}>
          <ul className={styles.steps}>
            {meanwhile.map(({ step, Icon }) => (
              <li key={step} className={styles.step}>
                <IconTile tone="plain">
                  <Icon size={22} stroke={1.75} />
                </IconTile>
                <div>
                  <p className={styles.strong}>{t(`steps.${step}`)}</p>
                  <p className={type.small}>{t(`steps.${step}-detail`)}</p>
                </div>
              </li>
            ))}
          </ul>
        </Section>
        <Card className={styles.crew ?? ''}>
          <h2 className={type.heading}>{t('crew')}</h2>
          <Facts
            items={[
              { label: t('crew-patient'), value: patient },
              ...(symptoms.trim() === '' ? [] : [{ label: t('crew-symptoms'), value: symptoms }]),
            ]}
          />
        </Card>
        <p className={type.small}>{t('kept')}</p>
        <Button look="quiet" onClick={onChange}>
          {t('change')}
        </Button>
      </Page>
    </>
  );
}
