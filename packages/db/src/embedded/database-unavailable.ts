/** The database cannot be had, for a reason that a person can act on: the message is the sentence to show. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}
