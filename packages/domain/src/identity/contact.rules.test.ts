import { describe, expect, it } from 'vitest';
import { maskContact, parseContact } from './contact.rules.ts';

describe('a contact has one form', () => {
  it.each([
    '13800138000',
    '+86 138 0013 8000',
    '86-138-0013-8000',
    '0086 13800138000',
    ' (+86)138 0013 8000 ',
    '１３８００１３８０００',
  ])('reads %s as the same mainland mobile', (typed) => {
    expect(parseContact(typed)).toEqual({ kind: 'phone', value: '+8613800138000' });
  });
  it('reads an address without regard to case, spaces and full width', () => {
    expect(parseContact(' Chen.Lihua@Example.COM ')).toEqual({ kind: 'email', value: 'chen.lihua@example.com' });
    expect(parseContact('ｌｉｈｕａ＠example.com')).toEqual({ kind: 'email', value: 'lihua@example.com' });
  });
  it.each([
    '',
    '12800138000',
    '1380013800',
    '138001380001',
    '+1 202 555 0100',
    'lihua@',
    'lihua',
    `${'a'.repeat(300)}@b.cn`,
  ])('is not "%s"', (typed) => {
    expect(parseContact(typed)).toBeNull();
  });
  it('is masked so that only its owner knows it', () => {
    expect(maskContact({ kind: 'phone', value: '+8613800138000' })).toBe('+86 138 **** 8000');
    expect(maskContact({ kind: 'email', value: 'chen.lihua@example.com' })).toBe('c***@example.com');
  });
});
