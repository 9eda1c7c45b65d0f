import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PrescriptionScreen } from '../../../../features/prescribing/prescription-screen.tsx';
import { api } from '../../../../server/caller.ts';
import { notFoundOrThrow } from '../../../../server/not-found-or-throw.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.prescription'))('title') };
}

interface PrescriptionPageProps {
  readonly params: Promise<{ readonly prescriptionId: string }>;
}

/** One prescription: how to take it, who checked it, where to get it. */
export default async function PrescriptionPage({ params }: PrescriptionPageProps) {
  const { prescriptionId } = await params;
  const prescription = await (await api()).prescribing.get({ prescriptionId }).catch(notFoundOrThrow);
  return <PrescriptionScreen prescription={prescription} />;
}
