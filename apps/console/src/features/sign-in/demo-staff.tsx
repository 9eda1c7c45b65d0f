'use client';

import type { DemoPerson } from '@openward/domain/identity';
import { useFormat } from '@openward/i18n/react';
import { DemoPanel } from '@openward/ui/demo-panel';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTitle } from '../identity/index.ts';
import { signInErrorKey } from './sign-in-error.ts';

interface DemoStaffProps {
  readonly people: readonly DemoPerson[];
  readonly onSignedIn: () => void;
}

/** One tap signs in as a seeded member of staff; the server refuses it outside demo mode. */
export function DemoStaff({ people, onSignedIn }: DemoStaffProps) {
  const roles = useTranslations('role');
  const errors = useTranslations('errors');
  const titleOf = useTitle();
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
  const byRole = Map.groupBy(people, ({ role }) => role);
  return (
    <DemoPanel
      busyId={busyId}
      error={error}
      onChoose={(id) => void choose(id)}
      people={[...byRole.values()].flat().map(({ personId, role, title, institutionName, ...names }) => ({
        id: personId,
        group: roles(role),
        name: format.person(names),
        detail: [titleOf(title), institutionName && format.localized(institutionName)].filter(Boolean).join(' · '),
      }))}
    />
  );
}
