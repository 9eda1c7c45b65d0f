import { currentActor } from '../server/actor.ts';

export default async function Page() {
  const actor = await currentActor();
  return <main>{actor ? actor.personId : 'Openward'}</main>;
}
