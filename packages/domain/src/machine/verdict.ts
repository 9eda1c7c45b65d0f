/** The answer of a guard: yes, or no with the reason a person can be shown. */
export type Verdict<Reason extends string> = Allowed | Refused<Reason>;
export interface Allowed {
  readonly ok: true;
}
export interface Refused<Reason extends string> {
  readonly ok: false;
  readonly reason: Reason;
}

/** Yes. */
export const allowed: Allowed = { ok: true };

/** No, because of `reason`. */
export const refused = <const Reason extends string>(reason: Reason): Refused<Reason> => ({ ok: false, reason });

/** The first refusal of several guards; later ones are not asked. */
export function firstRefusal<Reason extends string>(...guards: readonly (() => Verdict<Reason>)[]): Verdict<Reason> {
  for (const guard of guards) {
    const verdict = guard();
    if (!verdict.ok) return verdict;
  }
  return allowed;
}
