import type { DispensingPerson } from '@openward/domain/pharmacy';

/** What a query selects to name somebody. */
export const namedPerson = { select: { id: true, name: true, latinName: true } } as const;

/** Somebody's name in both scripts. */
export const personOf = ({
  id: personId,
  ...names
}: {
  id: string;
  name: string;
  latinName: string;
}): DispensingPerson => ({
  personId,
  ...names,
});
