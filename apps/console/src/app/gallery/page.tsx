import { ConsoleGallery } from '@openward/ui/gallery';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { settings } from '../../server/settings.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.gallery'))('title') };
}

/** Every component with sample data. Exists in demo mode alone. */
export default async function GalleryPage() {
  if (!settings().OPENWARD_DEMO) notFound();
  return <ConsoleGallery title={(await getTranslations('console.gallery'))('title')} />;
}
