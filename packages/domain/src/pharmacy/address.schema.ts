import { z } from 'zod';
import { mainlandMobileSchema } from '../identity/index.ts';
import { findCity, findProvince } from './place.rules.ts';

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFKC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(most));

/** Where a parcel goes. Province and city are keys of `provinces`; the phone is a mainland mobile, as +86 and eleven digits. */
const fields = {
  recipient: line(60),
  phone: mainlandMobileSchema,
  province: z.string().refine((key) => findProvince(key) !== undefined),
  city: z.string().max(60),
  district: line(60),
  street: line(200),
};

const isInProvince = { path: ['city'], message: 'not a city of the province' };

/** What a person types; texts come out trimmed, the phone in its one form. */
export const addressSchema = z
  .object(fields)
  .refine(({ province, city }) => findCity(province, city) !== undefined, isInProvince);
export type Address = z.infer<typeof addressSchema>;

/** An address of the address book. */
export const addressBookEntrySchema = z.object({ id: z.uuid(), isDefault: z.boolean(), address: addressSchema });
export type AddressBookEntry = z.infer<typeof addressBookEntrySchema>;
export const addressBookSchema = z.object({ addresses: z.array(addressBookEntrySchema) });

/** So many addresses one person keeps. */
export const MAX_ADDRESSES = 20;

/** The key makes a repeated submit the same address. */
export const addAddressInput = z.object({ key: z.uuid(), address: addressSchema, isDefault: z.boolean() });
export const addAddressResult = z.object({ addressId: z.uuid() });
export const changeAddressInput = z.object({ addressId: z.uuid(), address: addressSchema, isDefault: z.boolean() });
export const addressInput = z.object({ addressId: z.uuid() });
