import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MedicineScreen } from '../../../../features/pharmacy/index.ts';
import { currentActor } from '../../../../server/actor.ts';
import { api } from '../../../../server/caller.ts';
import { notFoundOrThrow } from '../../../../server/not-found-or-throw.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.shop'))('medicine') };
}

interface MedicinePageProps {
  readonly params: Promise<{ readonly medicineId: string }>;
}

/** One over-the-counter medicine. */
export default async function MedicinePage({ params }: MedicinePageProps) {
  const { medicineId } = await params;
  const [actor, caller] = await Promise.all([currentActor(), api()]);
  const medicine = await caller.pharmacy.medicine({ medicineId }).catch(notFoundOrThrow);
  return actor ? <MedicineScreen personId={actor.personId} medicine={medicine} /> : null;
}
