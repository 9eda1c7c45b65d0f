import type { ClinicianFile, UpdateClinicianInput } from '@openward/domain/institution';

/** What the form holds; dates and numbers as typed. */
export interface PracticeDraft {
  readonly title: string;
  readonly licenceNumber: string;
  readonly licenceValidUntil: string;
  readonly practisingSince: string;
  readonly english: boolean;
  readonly chinese: boolean;
  readonly paediatricScope: boolean;
  readonly capacity: string;
  readonly institutionConsent: boolean;
  readonly practiceRegistered: boolean;
  readonly departmentIds: readonly string[];
}

export const emptyPractice: PracticeDraft = {
  title: '',
  licenceNumber: '',
  licenceValidUntil: '',
  practisingSince: '',
  english: false,
  chinese: true,
  paediatricScope: false,
  capacity: '5',
  institutionConsent: false,
  practiceRegistered: false,
  departmentIds: [],
};

const day = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? '';

export const draftOf = (file: ClinicianFile): PracticeDraft => ({
  title: file.title ?? '',
  licenceNumber: file.licenceNumber ?? '',
  licenceValidUntil: day(file.licenceValidUntil),
  practisingSince: day(file.practisingSince),
  english: file.languages.includes('en'),
  chinese: file.languages.includes('zh-CN'),
  paediatricScope: file.paediatricScope,
  capacity: String(file.capacity),
  institutionConsent: file.institutionConsent,
  practiceRegistered: file.practiceRegistered,
  departmentIds: file.departmentIds,
});

type Facts = Omit<UpdateClinicianInput, 'practiceRoleId' | 'code'>;

/** What the server takes: what was left empty is not known. Chinese is spoken where nothing else is ticked. */
export function factsOf(draft: PracticeDraft): Facts {
  const english: Facts['languages'] = draft.english ? ['en'] : [];
  return {
    title: draft.title || null,
    licenceNumber: draft.licenceNumber.trim() || null,
    licenceValidUntil: draft.licenceValidUntil || null,
    practisingSince: draft.practisingSince || null,
    languages: draft.chinese || !draft.english ? ['zh-CN', ...english] : english,
    paediatricScope: draft.paediatricScope,
    capacity: Math.min(100, Math.max(1, Math.trunc(Number(draft.capacity)) || 1)),
    institutionConsent: draft.institutionConsent,
    practiceRegistered: draft.practiceRegistered,
    departmentIds: [...draft.departmentIds],
  };
}
