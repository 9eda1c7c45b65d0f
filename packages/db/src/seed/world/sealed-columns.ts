/** The column names that sealed values are bound to; whoever opens them names the same. */
export const sealedColumns = {
  phone: 'person.phone',
  email: 'person.email',
  identity: 'patient_profile.identity',
  totp: 'staff_login.totp',
  address: 'order.address',
  bookAddress: 'address.sealed',
  receiverCode: 'parcel.receiver_code',
} as const;
