import { PatientGallery } from '@openward/ui/gallery';
import { notFound } from 'next/navigation';
import { settings } from '../../server/settings.ts';

export const metadata = { title: 'Gallery' };

/** Every component with sample data. Exists in demo mode alone. */
export default function GalleryPage() {
  if (!settings().OPENWARD_DEMO) notFound();
  return <PatientGallery />;
}
