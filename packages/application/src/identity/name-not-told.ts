/** Stands where a name will be, between the first sign-in and the profile; the table refuses an empty name. */
export const nameNotTold = '—';
