import type { ServiceRow } from '@openward/domain/institution';

/** What the form holds; money in whole units and times in minutes, as typed. */
export interface ServiceDraft {
  readonly nameEn: string;
  readonly nameZh: string;
  readonly price: string;
  readonly targetMinutes: string;
  readonly maxWaitMinutes: string;
  readonly isOpen: boolean;
}

export const emptyService: ServiceDraft = {
  nameEn: '',
  nameZh: '',
  price: '0',
  targetMinutes: '5',
  maxWaitMinutes: '60',
  isOpen: true,
};

export const draftOf = (service: ServiceRow): ServiceDraft => ({
  nameEn: service.name.en,
  nameZh: service.name.zh,
  price: String(service.priceMinor / 100),
  targetMinutes: String(Math.round(service.targetSeconds / 60)),
  maxWaitMinutes: String(Math.round(service.maxWaitSeconds / 60)),
  isOpen: service.isOpen,
});

export type DraftFault = 'name-missing' | 'price-invalid' | 'minutes-invalid';

const minutes = (text: string, most: number): number | null =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) * 60 : null;

/** The terms as the server takes them, or the first thing that cannot be read. */
export function termsOf(draft: ServiceDraft) {
  const priceMinor = /^\d{1,5}(\.\d{1,2})?$/.test(draft.price) ? Math.round(Number(draft.price) * 100) : null;
  const targetSeconds = minutes(draft.targetMinutes, 1_440);
  const maxWaitSeconds = minutes(draft.maxWaitMinutes, 10_080);
  const nameEn = draft.nameEn.trim();
  const nameZh = draft.nameZh.trim();
  const refuse = (field: keyof ServiceDraft, reason: DraftFault) => ({ ok: false, field, reason }) as const;
  if (nameEn === '') return refuse('nameEn', 'name-missing');
  if (nameZh === '') return refuse('nameZh', 'name-missing');
  if (priceMinor === null) return refuse('price', 'price-invalid');
  if (targetSeconds === null) return refuse('targetMinutes', 'minutes-invalid');
  if (maxWaitSeconds === null) return refuse('maxWaitMinutes', 'minutes-invalid');
  const { isOpen } = draft;
  return { ok: true, terms: { nameEn, nameZh, priceMinor, targetSeconds, maxWaitSeconds, isOpen } } as const;
}
