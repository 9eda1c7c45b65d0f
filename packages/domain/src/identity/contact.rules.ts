import { z } from 'zod';

/** Where a one-time code goes, in the one form that is stored and compared. */
export interface Contact {
  readonly kind: 'phone' | 'email';
  /** E.164 (+8613800138000) or a lower-case address. */
  readonly value: string;
}

/** Full-width letters and digits of Chinese keyboards become ordinary ones. */
const plain = (text: string) => text.normalize('NFKC').trim();

/** A mainland mobile: eleven digits, alone or after +86, 0086 or 86, with spaces or hyphens. */
export const mainlandMobileSchema = z
  .string()
  .transform((text) => plain(text).replace(/[\s()-]/g, ''))
  .pipe(z.string().regex(/^(?:\+86|0086|86)?1[3-9]\d{9}$/))
  .transform((digits) => `+86${digits.slice(-11)}`);

/** An e-mail address; the part before @ is lower-cased too, since no provider of note tells them apart. */
export const emailSchema = z
  .string()
  .transform((text) => plain(text).toLowerCase())
  .pipe(z.email().max(254));

/**
 * Reads what a person typed as a phone or e-mail contact.
 * @returns null when it is neither; numbers of other countries are recognised outside of domain
 */
export function parseContact(typed: string): Contact | null {
  if (typed.length > 300) return null;
  const phone = mainlandMobileSchema.safeParse(typed);
  if (phone.success) return { kind: 'phone', value: phone.data };
  const email = emailSchema.safeParse(typed);
  return email.success ? { kind: 'email', value: email.data } : null;
}

/** A contact that can be recognised by its owner and by nobody else: +86 138 **** 8000, c***@example.com. */
export function maskContact({ kind, value }: Contact): string {
  if (kind === 'phone') return `${value.slice(0, 3)} ${value.slice(3, 6)} **** ${value.slice(-4)}`;
  return `${value.slice(0, 1)}***${value.slice(value.indexOf('@'))}`;
}
