import { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import type { MedicineHit } from '@openward/domain/prescribing';
import type { Services } from '../services/index.ts';
import { likeOf } from '../search/index.ts';
import { medicineCard, medicineSelect } from './prescription-view.ts';

const atMost = 12;

interface Ranked {
  readonly id: string;
  readonly stocked: number;
  readonly pharmacies: number;
}

/**
 * Medicines by English or Chinese name, pinyin initials or the beginning of an ATC code; what begins with the words comes
 * first. Each search word uses the trigram index. `stocked` of `pharmacies` have at least one pack free now.
 */
export async function searchMedicines(
  services: Services,
  actor: Actor,
  { query }: { readonly query: string },
): Promise<MedicineHit[]> {
  authorize(actor, 'catalogue.read');
  const { prisma } = services.db;
  const { starts, within } = likeOf(query);
  const ranked = await prisma.$queryRaw<Ranked[]>(Prisma.sql`
    WITH hit AS (
      SELECT id, name_en, CASE
          WHEN pinyin_initials ILIKE ${query} OR name_en ILIKE ${starts} OR name_zh ILIKE ${starts} THEN 0
          WHEN pinyin_initials ILIKE ${starts} THEN 1 ELSE 2 END AS rank
        FROM medicine
       WHERE name_en ILIKE ${within} OR name_zh ILIKE ${within} OR pinyin_initials ILIKE ${within}
          OR atc_code LIKE upper(${starts})
       ORDER BY rank, char_length(name_en), name_en, code LIMIT ${atMost})
    SELECT hit.id,
           (SELECT count(*) FROM stock_item s WHERE s.medicine_id = hit.id AND s.on_hand > s.reserved)::int AS stocked,
           (SELECT count(DISTINCT institution_id) FROM stock_item)::int AS pharmacies
      FROM hit ORDER BY rank, char_length(name_en), name_en, id`);
  const rows = await prisma.medicine.findMany({
    where: { id: { in: ranked.map(({ id }) => id) } },
    select: medicineSelect,
  });
  return ranked.flatMap(({ id, stocked, pharmacies }) => {
    const row = rows.find((one) => one.id === id);
    return row ? [{ ...medicineCard(row), stocked, pharmacies }] : [];
  });
}
