/** The names that sealed values of the pharmacy are bound to, with the row's id. */
export const sealedColumns = {
  orderAddress: 'order.address',
  bookAddress: 'address.sealed',
  receiverCode: 'parcel.receiver_code',
} as const;
