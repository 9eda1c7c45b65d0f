import { errorKeyOf } from '@openward/api/client';

interface FactorMutation {
  readonly isPending: boolean;
  readonly error: unknown;
  /** What was last asked for; with a code it was tried with one. */
  readonly variables: { readonly code?: string | undefined } | undefined;
}

/** Whether an act still wants the second factor: it was refused for want of one, or the code was wrong. */
export function useFactor({ isPending, error, variables }: FactorMutation) {
  const key = error ? errorKeyOf(error) : null;
  const refused = key === 'second-factor-required' || key === 'second-factor-wrong';
  return {
    asking: refused || (isPending && variables?.code !== undefined),
    /** The refusal of a code; asking for the first time is none. */
    wrong: key === 'second-factor-wrong' ? key : null,
    /** Any other refusal. */
    refusal: refused ? null : key,
  };
}
