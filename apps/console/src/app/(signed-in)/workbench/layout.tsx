import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { mayOpen } from '../../../features/shell/places.ts';
import { Workbench } from '../../../features/workbench/workbench.tsx';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.workbench'))('title') };
}

/** The workbench stays while its pages change: they only say who is open. */
export default async function WorkbenchLayout({ children }: { readonly children: ReactNode }) {
  if (!mayOpen(await (await api()).identity.me(), 'queue.read')) redirect('/');
  return (
    <>
      <Workbench />
      {children}
    </>
  );
}
