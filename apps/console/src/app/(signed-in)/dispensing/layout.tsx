import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DispensingScreen } from '../../../features/pharmacy/index.ts';
import { mayOpen } from '../../../features/shell/places.ts';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.pharmacy'))('title') };
}

/** The board stays while its pages change: they only say which order is open. */
export default async function DispensingLayout({ children }: { readonly children: ReactNode }) {
  if (!mayOpen(await (await api()).identity.me(), 'dispensing.read')) redirect('/');
  return (
    <>
      <DispensingScreen />
      {children}
    </>
  );
}
