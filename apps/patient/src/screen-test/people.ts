import type { PatientMe } from '@openward/domain/identity';

/** Somebody signed in, with nobody to care for. */
export const xuDamin: PatientMe = {
  personId: '0199fa46-a77b-7000-8000-000000000002',
  name: '徐大民',
  latinName: 'Xu Damin',
  locale: 'en',
  sex: 'MALE',
  birthDate: new Date('1964-05-09'),
  profileComplete: true,
  contactMasked: null,
  family: [],
  sessions: 1,
};

/** A child to care for. */
export const xuXiaoman: PatientMe['family'][number] = {
  personId: '0199fa46-a77b-7000-8000-000000000003',
  name: '徐小满',
  latinName: 'Xu Xiaoman',
  sex: 'FEMALE',
  birthDate: new Date('2019-03-02'),
  relation: 'father',
};
