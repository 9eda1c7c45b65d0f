import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HealthScreen } from '../../../../features/health/index.ts';
import { api } from '../../../../server/caller.ts';
import { notFoundOrThrow } from '../../../../server/not-found-or-throw.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.health'))('title') };
}

interface HealthPageProps {
  readonly searchParams: Promise<{ readonly of?: string | readonly string[] }>;
}

/** The health profile of oneself, or with `?of=` of a child. */
export default async function HealthPage({ searchParams }: HealthPageProps) {
  const caller = await api();
  const me = await caller.identity.me();
  const { of } = await searchParams;
  const patientId = typeof of === 'string' ? of : me.personId;
  const profile = await caller.intake.health({ patientId }).catch(notFoundOrThrow);
  return <HealthScreen key={patientId} me={me} profile={profile} />;
}
