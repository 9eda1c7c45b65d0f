import { type Address, addressSchema } from './address.schema.ts';

/** The text that is sealed, in the row of an address book or of an order. */
export const addressText = (address: Address): string => JSON.stringify(addressSchema.parse(address));

/**
 * Reads what `addressText` wrote.
 * @throws ZodError for any other text: a parcel is never sent to a guess
 */
export const readAddressText = (text: string): Address => addressSchema.parse(JSON.parse(text));

/** A phone that its owner recognises and nobody else can call: 138 •••• 0271. */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/^\+86/, '');
  return `${digits.slice(0, 3)} •••• ${digits.slice(-4)}`;
}
