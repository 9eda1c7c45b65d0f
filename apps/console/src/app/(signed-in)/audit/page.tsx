import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuditScreen } from '../../../features/audit/audit-screen.tsx';
import { mayOpen } from '../../../features/shell/places.ts';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.audit'))('title') };
}

/** For admins and auditors. */
export default async function AuditPage() {
  if (!mayOpen(await (await api()).identity.me(), 'audit.read')) redirect('/');
  return <AuditScreen />;
}
