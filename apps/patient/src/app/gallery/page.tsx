import { AllTexts } from '@openward/i18n/react';
import { ChineseFonts } from '@openward/ui/fonts';
import { PatientGallery } from '@openward/ui/gallery';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { settings } from '../../server/settings.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.gallery'))('title') };
}

/** Every component with sample data. Exists in demo mode alone. */
export default async function GalleryPage() {
  if (!settings().OPENWARD_DEMO) notFound();
  return (
    <AllTexts>
      <ChineseFonts locale={await getLocale()} />
      <PatientGallery title={(await getTranslations('patient.gallery'))('title')} />
    </AllTexts>
  );
}
