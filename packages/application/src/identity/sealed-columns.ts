/** The names that sealed values of a person are bound to, with the row's id. */
export const sealedColumns = {
  phone: 'person.phone',
  email: 'person.email',
  totp: 'staff_login.totp',
} as const;
