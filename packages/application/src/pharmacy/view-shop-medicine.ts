import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { isShownInShop, shopCategoryOf, type ShopMedicine } from '@openward/domain/pharmacy';
import { nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { soldMedicine } from './sold-medicine.ts';

/**
 * One over-the-counter medicine, and which pharmacies have it at what price, cheapest first.
 * @throws AppError NOT_FOUND for a missing id as for a medicine that the shop does not show (rule 8)
 */
export async function viewShopMedicine(
  services: Services,
  actor: Actor,
  { medicineId }: { readonly medicineId: string },
): Promise<ShopMedicine> {
  authorize(actor, 'shop.read');
  const medicine = await services.db.prisma.medicine.findUnique({
    where: { id: medicineId },
    include: {
      stock: {
        where: { institution: { kind: { in: ['PHARMACY', 'HOSPITAL'] } } },
        include: { institution: { select: { nameEn: true, nameZh: true, province: true, city: true } } },
        orderBy: [{ priceMinor: 'asc' }, { id: 'asc' }],
      },
    },
  });
  if (!medicine || !isShownInShop(medicine)) throw notFound('medicine');
  const onShelf = medicine.stock.filter(({ onHand, reserved }) => onHand > reserved);
  return {
    ...soldMedicine(medicine),
    atcCode: medicine.atcCode,
    category: shopCategoryOf(medicine.atcCode),
    currency: medicine.currency,
    fromPriceMinor: onShelf[0]?.priceMinor ?? null,
    pharmacies: onShelf.map(({ institutionId, institution, priceMinor }) => ({
      pharmacyId: institutionId,
      name: nameOf(institution),
      province: institution.province,
      city: institution.city,
      priceMinor,
    })),
  };
}
