/** The names that sealed values of a person are bound to, with the row's id. */
export const sealedColumns = {
  phone: 'person.phone',
  email: 'person.email',
  identity: 'patient_profile.identity',
  totp: 'staff_login.totp',
} as const;
