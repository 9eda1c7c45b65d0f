import { randomUUID } from 'node:crypto';
import { MAX_ADDRESSES } from '@openward/domain/pharmacy';
import { createTestDatabase } from '@openward/testing/database';
import {
  homeAddress,
  insertOtcMedicine,
  keepAddress,
  openPharmacy,
  signedInPatient,
} from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { addAddress, changeAddress, listAddresses, removeAddress, searchShop, viewShopMedicine } from './index.ts';

const database = await createTestDatabase();
const services = testServices(database);
const actor = await signedInPatient(services);
const chinese = { ...actor, locale: 'zh-CN' as const };

const ibuprofen = await insertOtcMedicine(services, {
  nameEn: 'Ibuprofen',
  nameZh: '布洛芬',
  pinyinInitials: 'BLF',
  atcCode: 'M01AE01',
});
const ambroxol = await insertOtcMedicine(services, {
  nameEn: 'Ambroxol',
  nameZh: '氨溴索',
  pinyinInitials: 'AXS',
  atcCode: 'R05CB06',
});
const odd = await insertOtcMedicine(services, {
  nameEn: '100% urea_cream',
  nameZh: '尿素',
  pinyinInitials: 'NS',
  atcCode: 'D02AE01',
});
const hidden = [
  await insertOtcMedicine(services, { nameEn: 'Ibuprofen injection', class: 'PRESCRIPTION', atcCode: 'M01AE01' }),
  await insertOtcMedicine(services, {
    nameEn: 'Ibuprofen with codeine',
    class: 'RESTRICTED',
    restrictedGroup: 'narcotic',
    atcCode: 'N02AJ08',
  }),
];
await openPharmacy(services, [{ medicineId: ibuprofen, priceMinor: 1_900 }]);
await openPharmacy(services, [{ medicineId: ibuprofen, priceMinor: 1_700 }], { province: 'Sichuan', city: 'Chengdu' });
await openPharmacy(services, [{ medicineId: ibuprofen, priceMinor: 100, onHand: 0 }]);
await openPharmacy(services, [{ medicineId: ibuprofen, priceMinor: 100 }], { kind: 'CLINIC' });

const found = async (search: string, category: Parameters<typeof searchShop>[2]['category'] = null, who = actor) =>
  (await searchShop(services, who, { search, category, cursor: null })).items.map(({ id }) => id);

describe('the shop', () => {
  it.each(['ibu', 'IBUPROFEN', '布洛', 'blf', 'BL'])(
    'finds by English, Chinese or pinyin initials: %s',
    async (search) => {
      expect(await found(search)).toEqual([ibuprofen]);
    },
  );

  it('never shows what needs a prescription or is never sold online (rule 8)', async () => {
    const all = await found('');
    expect(all).toHaveLength(3);
    for (const id of hidden) {
      expect(all).not.toContain(id);
      await expect(viewShopMedicine(services, actor, { medicineId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('takes what is typed literally', async () => {
    expect(await found('%')).toEqual([odd]);
    expect(await found('_')).toEqual([odd]);
    expect(await found('\\')).toEqual([]);
  });

  it('has shelves, and the order of the reader’s language', async () => {
    expect(await found('', 'pain-fever')).toEqual([ibuprofen]);
    expect(await found('', 'allergy')).toEqual([]);
    expect(await found('')).toEqual([odd, ambroxol, ibuprofen]);
    expect(await found('', null, chinese)).toEqual([ambroxol, ibuprofen, odd]);
  });

  it('tells the lowest price of who has a pack left and may sell, and who that is', async () => {
    const { items } = await searchShop(services, actor, { search: 'ibu', category: null, cursor: null });
    expect(items).toMatchObject([{ fromPriceMinor: 1_700, category: 'pain-fever' }]);
    const { pharmacies } = await viewShopMedicine(services, actor, { medicineId: ibuprofen });
    expect(pharmacies.map(({ priceMinor, city }) => [priceMinor, city])).toEqual([
      [1_700, 'Chengdu'],
      [1_900, 'Hangzhou'],
    ]);
    expect(await viewShopMedicine(services, actor, { medicineId: ambroxol })).toMatchObject({
      fromPriceMinor: null,
      pharmacies: [],
    });
  });

  it('gives every medicine once over its pages, and refuses a cursor of somebody else’s making', async () => {
    for (let index = 0; index < 50; index += 1)
      await insertOtcMedicine(services, { nameEn: `Vitamin ${index % 7}`, atcCode: 'A11CC05' });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof searchShop>> = await searchShop(services, actor, {
        search: 'vitamin',
        category: null,
        cursor,
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(50);
    expect(new Set(seen).size).toBe(50);
    for (const bad of ['x', '[]', '["a","b"]', '{}']) {
      await expect(searchShop(services, actor, { search: '', category: null, cursor: bad })).rejects.toMatchObject({
        code: 'BAD_INPUT',
      });
    }
  });
});

describe('the address book', () => {
  const book = async (who: typeof actor) =>
    (await listAddresses(services, who)).addresses.map(({ id, isDefault }) => ({ id, isDefault }));

  it('keeps addresses sealed, the first as the usual one', async () => {
    const who = await signedInPatient(services);
    const first = await keepAddress(services, who);
    const second = await keepAddress(services, who, { city: 'Ningbo' });
    expect(await book(who)).toEqual([
      { id: first, isDefault: true },
      { id: second, isDefault: false },
    ]);
    const row = await database.prisma.address.findUniqueOrThrow({ where: { id: first } });
    expect(Buffer.from(row.sealed).toString('utf8')).not.toContain(homeAddress.street);
    const audit = await database.prisma.auditEvent.count({ where: { actorId: who.personId, entity: 'address' } });
    expect(audit).toBe(3);
  });

  it('has one usual address at a time, and gives the place on when it is removed', async () => {
    const who = await signedInPatient(services);
    const first = await keepAddress(services, who);
    const second = await keepAddress(services, who);
    await changeAddress(services, who, { addressId: second, address: homeAddress, isDefault: true });
    expect(await book(who)).toEqual([
      { id: second, isDefault: true },
      { id: first, isDefault: false },
    ]);
    await removeAddress(services, who, { addressId: second });
    expect(await book(who)).toEqual([{ id: first, isDefault: true }]);
    await removeAddress(services, who, { addressId: first });
    expect(await book(who)).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const who = await signedInPatient(services);
    const addressId = await keepAddress(services, who);
    const change = { addressId, address: homeAddress, isDefault: true };
    await expect(changeAddress(services, actor, change)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(removeAddress(services, actor, { addressId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await removeAddress(services, who, { addressId });
    await expect(removeAddress(services, who, { addressId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('adds once per key, and is full at its limit, also at the same moment', async () => {
    const who = await signedInPatient(services);
    const input = { key: randomUUID(), address: homeAddress, isDefault: true };
    const same = await Promise.all(Array.from({ length: 6 }, () => addAddress(services, who, input)));
    expect(new Set(same.map(({ addressId }) => addressId)).size).toBe(1);
    const tries = await Promise.allSettled(
      Array.from({ length: MAX_ADDRESSES + 4 }, () => addAddress(services, who, { ...input, key: randomUUID() })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(MAX_ADDRESSES - 1);
    expect((await book(who)).filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });
});
