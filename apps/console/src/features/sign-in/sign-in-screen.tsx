'use client';

import type { DemoPerson, SessionEnding } from '@openward/domain/identity';
import { AppearanceSwitch } from '@openward/ui/appearance-switch';
import { Banner } from '@openward/ui/banner';
import { LanguageSwitch } from '@openward/ui/language-switch';
import { ConsoleEntry } from '@openward/ui/shell';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CodeStep } from './code-step.tsx';
import { DemoStaff } from './demo-staff.tsx';
import { type Password, PasswordStep } from './password-step.tsx';
import styles from './sign-in.module.css';

interface SignInScreenProps {
  /** Where to go once signed in. */
  readonly target: string;
  /** null outside demo mode. */
  readonly demoPeople: readonly DemoPerson[] | null;
  readonly ended: SessionEnding | null;
}

/** Email and password, then the code. */
export function SignInScreen({ target, demoPeople, ended }: SignInScreenProps) {
  const t = useTranslations('console.sign-in');
  const [email, setEmail] = useState('');
  const [given, setGiven] = useState<Password | null>(null);
  // A full load: every screen starts again with the new session.
  const enter = () => window.location.assign(target);
  const goOn = (password: Password) => {
    setEmail(password.email);
    setGiven(password);
  };
  const isLost = ended === 'suspended' || ended === 'licence-expired';
  return (
    <ConsoleEntry
      suffix={t('suffix')}
      aside={demoPeople ? <DemoStaff people={demoPeople} onSignedIn={enter} /> : <Recorded />}
      foot={
        <>
          <LanguageSwitch />
          <AppearanceSwitch />
        </>
      }
    >
      <div className={styles.head}>
        <p className={styles.step}>{t('step', { step: given ? 2 : 1 })}</p>
        <h1 className={styles.title}>{given ? t('confirm') : t('title')}</h1>
        <p className={styles.lead}>{given ? t('confirm-lead') : t('lead')}</p>
      </div>
      {ended ? (
        <div className={styles.ended}>
          <Banner tone={isLost ? 'danger' : 'facts'} live title={t(`ended.${ended}`)}>
            {isLost ? t(`${ended}-detail`) : t('ended-detail')}
          </Banner>
        </div>
      ) : null}
      {given ? (
        <CodeStep given={given} onBack={() => setGiven(null)} onSignedIn={enter} />
      ) : (
        <PasswordStep email={email} onDone={goOn} />
      )}
    </ConsoleEntry>
  );
}

function Recorded() {
  const t = useTranslations('console.sign-in');
  return (
    <div className={styles.recorded}>
      <h2 className={styles.title}>{t('recorded')}</h2>
      <p className={styles.lead}>{t('recorded-detail')}</p>
    </div>
  );
}
