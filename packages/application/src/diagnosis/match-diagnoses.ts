import { Prisma } from '@openward/db';
import type { DiagnosisCard } from '@openward/domain/prescribing';
import { likeOf } from '../search/index.ts';
import type { Services } from '../services/index.ts';

const atMost = 12;

/** Diseases by code, English or Chinese name, or pinyin initials; what begins with the words comes first. */
export async function matchDiagnoses({ db }: Services, query: string): Promise<DiagnosisCard[]> {
  const { starts, within } = likeOf(query);
  const rows = await db.prisma.$queryRaw<{ code: string; en: string; zh: string; chronic: boolean }[]>(
    Prisma.sql`
      SELECT code, name_en AS en, name_zh AS zh, chronic FROM diagnosis_code
       WHERE code LIKE upper(${starts}) OR name_en ILIKE ${within} OR name_zh ILIKE ${within} OR pinyin_initials ILIKE ${within}
       ORDER BY CASE WHEN code LIKE upper(${starts}) THEN 0
                     WHEN name_en ILIKE ${starts} OR name_zh ILIKE ${starts} OR pinyin_initials ILIKE ${starts} THEN 1
                     ELSE 2 END, char_length(name_en), code
       LIMIT ${atMost}`,
  );
  return rows.map(({ code, en, zh, chronic }) => ({ code, name: { en, zh }, chronic }));
}
