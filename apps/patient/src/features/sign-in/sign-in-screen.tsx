'use client';

import type { DemoPerson } from '@openward/domain/identity';
import { Banner } from '@openward/ui/banner';
import { LanguageSwitch } from '@openward/ui/language-switch';
import { PageTitle } from '@openward/ui/page-title';
import { Page, PublicShell } from '@openward/ui/shell';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CodeStep } from './code-step.tsx';
import { ContactStep, type SentCode } from './contact-step.tsx';
import { DemoPeople } from './demo-people.tsx';

interface SignInScreenProps {
  /** Where to go once signed in. */
  readonly target: string;
  /** null outside demo mode. */
  readonly demoPeople: readonly DemoPerson[] | null;
  /** The session was ended elsewhere. */
  readonly ended: boolean;
}

/** Phone or email, then the code that was sent there. */
export function SignInScreen({ target, demoPeople, ended }: SignInScreenProps) {
  const t = useTranslations('patient.sign-in');
  const [sent, setSent] = useState<SentCode | null>(null);
  // A full load: every screen starts again with the new session.
  const enter = () => window.location.assign(target);
  return (
    <PublicShell actions={<LanguageSwitch />}>
      <PageTitle large title={t('title')} />
      <Page>
        {ended ? (
          <Banner tone="facts" title={t('ended')}>
            {t('ended-detail')}
          </Banner>
        ) : null}
        {sent ? (
          <CodeStep sent={sent} onResent={setSent} onChange={() => setSent(null)} onSignedIn={enter} />
        ) : (
          <ContactStep onSent={setSent} />
        )}
        {demoPeople ? <DemoPeople people={demoPeople} onSignedIn={enter} /> : null}
      </Page>
    </PublicShell>
  );
}
