import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccessScreen } from '../../../../features/access/index.ts';
import { api } from '../../../../server/caller.ts';
import { notFoundOrThrow } from '../../../../server/not-found-or-throw.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.access'))('title') };
}

interface AccessPageProps {
  readonly searchParams: Promise<{ readonly of?: string | readonly string[] }>;
}

/** Who looked at the record of oneself, or with `?of=` of a child. */
export default async function AccessPage({ searchParams }: AccessPageProps) {
  const caller = await api();
  const me = await caller.identity.me();
  const { of } = await searchParams;
  const patientId = typeof of === 'string' ? of : me.personId;
  const first = await caller.audit.recordAccess({ patientId }).catch(notFoundOrThrow);
  return <AccessScreen key={patientId} me={me} patientId={patientId} first={first} />;
}
