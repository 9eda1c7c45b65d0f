/** A reason to stop that a person can act on: its message is the sentence to show, without a stack. */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal';
}
