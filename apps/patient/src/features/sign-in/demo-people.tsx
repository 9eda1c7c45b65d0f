'use client';

import type { DemoPerson } from '@openward/domain/identity';
import { useFormat } from '@openward/i18n/react';
import { DemoPanel } from '@openward/ui/demo-panel';
import { StateKeyBadge } from '@openward/ui/status-badge';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { signInErrorKey } from './code-step.tsx';

interface DemoPeopleProps {
  readonly people: readonly DemoPerson[];
  readonly onSignedIn: () => void;
}

/** One tap signs in as a seeded patient; the server refuses it outside demo mode. */
export function DemoPeople({ people, onSignedIn }: DemoPeopleProps) {
  const t = useTranslations('patient.sign-in');
  const errors = useTranslations('errors');
  const format = useFormat();
  const [busyId, setBusyId] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const choose = async (personId: string) => {
    setBusyId(personId);
    const answer = await signIn('demo', { personId, redirect: false }).catch(() => null);
    if (answer?.ok && !answer.error) return onSignedIn();
    setBusyId(null);
    setError(errors(signInErrorKey(answer?.error)));
  };
  return (
    <DemoPanel
      busyId={busyId}
      error={error}
      onChoose={(id) => void choose(id)}
      people={people.map((person) => ({
        id: person.personId,
        name: format.person(person),
        detail: person.stage ? (format.otherName(person) ?? '') : t('demo-new'),
        badge: person.stage ? <StateKeyBadge stateKey={person.stage} /> : undefined,
      }))}
    />
  );
}
