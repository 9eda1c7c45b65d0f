/** A sealed value cannot be opened here. The message never holds the value. */
export class VaultRefusal extends Error {
  override readonly name = 'VaultRefusal';
}
