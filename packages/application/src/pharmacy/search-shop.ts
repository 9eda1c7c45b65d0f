import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import {
  atcPrefixesOf,
  type searchShopInput,
  type searchShopResult,
  type ShopItem,
  shopCategoryOf,
} from '@openward/domain/pharmacy';
import { z } from 'zod';
import { literally } from '../search/index.ts';
import type { Services } from '../services/index.ts';
import { soldMedicine } from './sold-medicine.ts';

const pageSize = 24;
const cursorSchema = z.tuple([z.string().max(200), z.uuid()]);

interface Row {
  readonly id: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly form: string;
  readonly strength: string;
  readonly packUnits: number;
  readonly packUnit: string;
  readonly atcCode: string;
  readonly currency: string;
  readonly place: string;
  readonly fromPriceMinor: number | null;
}

/**
 * Over the counter alone (rule 8), and nothing specially managed whatever its class says (rule 6). The lowest price of the
 * pharmacies that have a pack left.
 */
const statement = (place: 'name_en' | 'pinyin_initials') => `
  SELECT m.id, m.name_en AS "nameEn", m.name_zh AS "nameZh", m.form, m.strength, m.pack_units AS "packUnits",
         m.pack_unit AS "packUnit", m.atc_code AS "atcCode", m.currency, m.${place} AS place,
         (SELECT min(s.price_minor) FROM stock_item s JOIN institution i ON i.id = s.institution_id
           WHERE s.medicine_id = m.id AND s.on_hand > s.reserved AND i.kind IN ('PHARMACY', 'HOSPITAL')) AS "fromPriceMinor"
    FROM medicine m
   WHERE m.class = 'OTC' AND m.restricted_group IS NULL
     AND ($1::text = '' OR m.name_en ILIKE '%' || $1 || '%' OR m.name_zh ILIKE '%' || $1 || '%' OR m.pinyin_initials ILIKE $1 || '%')
     AND m.atc_code LIKE ANY ($2::text[]) AND m.atc_code NOT LIKE ALL ($3::text[])
     AND ($4::text IS NULL OR (m.${place}, m.id) > ($4::text, $5::uuid))
   ORDER BY m.${place}, m.id LIMIT $6`;

/**
 * A page of the shelf, in the order of the reader's language: found by its English or Chinese name or by pinyin initials.
 * @throws AppError BAD_INPUT for a cursor this function did not give
 */
export async function searchShop(
  services: Services,
  actor: Actor,
  { search, category, cursor }: z.output<typeof searchShopInput>,
): Promise<z.output<typeof searchShopResult>> {
  authorize(actor, 'shop.read');
  const after = cursor === null ? null : readCursor(cursor);
  const shelf = category === null ? { on: [''], off: [] } : atcPrefixesOf(category);
  const place = actor.locale === 'en' ? 'name_en' : 'pinyin_initials';
  const { rows } = await services.db.pool.query<Row>({
    name: `search-shop-${place}`,
    text: statement(place),
    values: [
      // What was typed is meant literally.
      literally(search.normalize('NFKC')),
      shelf.on.map((prefix) => `${prefix}%`),
      shelf.off.map((prefix) => `${prefix}%`),
      after?.[0] ?? null,
      after?.[1] ?? null,
      pageSize + 1,
    ],
  });
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return { items: page.map(shopItem), nextCursor: last ? JSON.stringify([last.place, last.id]) : null };
}

const shopItem = ({ atcCode, currency, fromPriceMinor, ...row }: Row): ShopItem => ({
  ...soldMedicine(row),
  category: shopCategoryOf(atcCode),
  fromPriceMinor,
  currency,
});

function readCursor(cursor: string): z.output<typeof cursorSchema> {
  try {
    return cursorSchema.parse(JSON.parse(cursor));
  } catch {
    throw new AppError('BAD_INPUT', 'not a cursor of ours', 'bad-input');
  }
}
