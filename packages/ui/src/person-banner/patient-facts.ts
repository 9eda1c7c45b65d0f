import type { Formatter } from '@openward/i18n';

export interface PatientFacts {
  readonly name: string;
  readonly latinName: string;
  readonly sex: 'FEMALE' | 'MALE' | 'UNKNOWN';
  readonly birthDate: Date | null;
  readonly weightGrams: number | null;
  readonly recordNumber: number;
  /** null means nobody asked; an empty list means none. */
  readonly allergies:
    | readonly { readonly substance: string; readonly reaction: string | null; readonly since: string | null }[]
    | null;
  readonly pregnancy: 'NOT_KNOWN' | 'NOT_APPLICABLE' | 'NOT_PREGNANT' | 'PREGNANT' | 'BREASTFEEDING';
  readonly identityVerifiedAt: Date | null;
  readonly visit: 'ADVICE' | 'FOLLOW_UP';
}

/** "Penicillin: anaphylaxis, 2014" */
export function allergyLine(
  { substance, reaction, since }: NonNullable<PatientFacts['allergies']>[number],
  locale: Formatter['locale'],
): string {
  if (locale === 'en') {
    const tail = [reaction, since].filter(Boolean).join(', ');
    return tail ? `${substance}: ${tail}` : substance;
  }
  const detail = since ? `${reaction ?? ''}（${since}）` : (reaction ?? '');
  return detail ? `${substance}：${detail}` : substance;
}
