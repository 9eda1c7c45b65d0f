import { AppError } from '@openward/domain/errors';
import { type Contact, parseContact } from '@openward/domain/identity';

/** Numbers outside the mainland, when typed with their country code. */
const international = /^\+[1-9]\d{7,14}$/;

/** @throws AppError BAD_INPUT for text that is neither a phone number nor an e-mail address */
export function readContact(typed: string): Contact {
  const contact = parseContact(typed);
  if (contact) return contact;
  const digits = typed.normalize('NFKC').replaceAll(/[\s().-]/g, '');
  if (international.test(digits) && !digits.startsWith('+86')) return { kind: 'phone', value: digits };
  throw new AppError('BAD_INPUT', 'neither phone nor email', 'contact-invalid');
}

/** The channel that reaches a contact. */
export const channelOf = (contact: Contact): 'SMS' | 'EMAIL' => (contact.kind === 'phone' ? 'SMS' : 'EMAIL');
