/** Titles one may hold; keys of i18n `title`. */
export const titles = [
  'pharmacist',
  'pharmacist-in-charge',
  'deputy-chief-pharmacist',
  'chief-pharmacist',
  'licensed-pharmacist',
  'resident-doctor',
  'attending-doctor',
  'associate-chief-physician',
  'chief-physician',
  'nutritionist',
  'senior-nutritionist',
  'dispenser',
] as const;
