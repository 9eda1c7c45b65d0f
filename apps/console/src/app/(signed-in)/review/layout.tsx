import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ReviewScreen } from '../../../features/review/review-screen.tsx';
import { mayOpen } from '../../../features/shell/places.ts';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.review'))('title') };
}

/** For pharmacists. The board stays while its pages change: they only say which prescription is open. */
export default async function ReviewLayout({ children }: { readonly children: ReactNode }) {
  if (!mayOpen(await (await api()).identity.me(), 'review.read')) redirect('/');
  return (
    <>
      <ReviewScreen />
      {children}
    </>
  );
}
