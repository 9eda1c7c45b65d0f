import { callIn, enter } from '../care/call-in.ts';
import { close } from '../care/close.ts';
import { joinQueue, type Visit } from '../care/join.ts';
import { lives, patientActor } from '../care/life.ts';
import { talk } from '../care/talk.ts';
import { crowdGivenNames, crowdSurnames, crowdTopics, type CrowdTopic } from '../cast/crowd.ts';
import { demoId } from '../world/demo-id.ts';
import { plusDays, plusMinutes, plusSeconds } from '../world/moments.ts';
import { type Patient, the, type World } from '../world/world.ts';

/** How many asked the pharmacist in the last hours and are done, so that waits are measured and not invented. */
const finishedTickets = 40;
const minutesApart = 5;
/** The last of them ended a while before the demo's own people came. */
const lastJoinedMinutesAgo = 24;

/**
 * People of the day who asked and left. They have no contact, no sign-in and no place in the demo panel: nobody can
 * act as one of them.
 */
export function crowd(world: World): void {
  for (let place = 0; place < finishedTickets; place += 1) {
    const minutesAgo = lastJoinedMinutesAgo + (finishedTickets - 1 - place) * minutesApart;
    const topic = crowdTopics[place % crowdTopics.length];
    if (!topic) continue;
    const at = plusSeconds(plusMinutes(world.now, -minutesAgo), world.random.between(-120, 120));
    const visit = joinQueue(world, {
      key: `crowd-${place}`,
      patient: passerBy(world, place),
      service: 'ask-pharmacist',
      at,
      concern: topic.concern,
      symptoms: topic.question,
      since: world.random.pick(['TODAY', 'WEEK', 'NOT_SURE'] as const),
    });
    if (place % 13 === 7) leave(world, visit, plusMinutes(at, world.random.between(3, 8)));
    else answer(world, visit, { topic, clinician: pharmacistAt(minutesAgo) });
  }
}

/** He Yun had the night until two and a half hours ago; Song Jie has been there all along, Luo Min came after her. */
function pharmacistAt(minutesAgo: number): string {
  const others = minutesAgo > 150 ? 'he-yun' : 'luo-min';
  return Math.round(minutesAgo / minutesApart) % 2 === 0 ? 'song-jie' : others;
}

function passerBy(world: World, place: number): Patient {
  const [surname = '', latinSurname = ''] = world.random.pick(crowdSurnames.split('|')).split(' ');
  const [given = '', latinGiven = ''] = world.random.pick(crowdGivenNames.split('|')).split(' ');
  const createdAt = plusDays(world.now, -world.random.between(3, 300));
  const person = {
    id: demoId(`crowd person ${place}`, createdAt),
    name: `${surname}${given}`,
    latinName: `${latinSurname} ${latinGiven}`,
    sex: world.random.pick(['FEMALE', 'MALE'] as const),
    birthDate: `${world.random.between(1950, 2004)}-0${world.random.between(1, 9)}-1${world.random.between(0, 9)}`,
    locale: 'zh-CN',
    isDemo: false,
    createdAt,
  };
  world.rows.person.push(person);
  world.rows.patient_profile.push({ personId: person.id });
  return { person, actor: person };
}

function leave(world: World, visit: Visit, at: Date): void {
  const by = patientActor(visit.patient.actor);
  lives.ticket.advance(world, visit.ticket, { command: 'leave', by, at, journeyId: visit.journey.id });
  visit.ticket.endedAt = at;
  visit.journey.closedAt = at;
}

function answer(world: World, visit: Visit, { topic, clinician }: { topic: CrowdTopic; clinician: string }): void {
  const waited = world.random.between(150, 640);
  callIn(world, visit, { clinician, at: plusSeconds(new Date(visit.ticket.joinedAt), waited) });
  const { name } = the(world.staff, clinician).person;
  const last = talk(world, visit, {
    from: enter(world, visit, world.random.between(12, 70)),
    lines: [
      [world.random.between(15, 50), 'C', `您好，我是药师${name}。您的问题我看到了。`],
      [world.random.between(30, 90), 'C', topic.answer],
      [world.random.between(40, 110), 'P', topic.thanks],
    ],
  });
  close(world, visit, {
    clinician,
    at: plusSeconds(last, world.random.between(40, 140)),
    summary: topic.summary,
    note: {
      complaint: topic.concern,
      history: '无已知过敏，未服其他药物。',
      assessment: topic.assessment,
      plan: topic.plan,
    },
  });
}
