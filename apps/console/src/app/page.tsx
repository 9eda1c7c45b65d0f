import { redirect } from 'next/navigation';
import { placesOf } from '../features/shell/places.ts';
import { currentActor } from '../server/actor.ts';
import { api } from '../server/caller.ts';

/** Leads to the first place of this person's roles. */
export default async function Page() {
  if (!(await currentActor())) redirect('/sign-in');
  const [place] = placesOf(await (await api()).identity.me());
  redirect(place?.href ?? '/start');
}
