import { callIn, enter } from '../care/call-in.ts';
import { close } from '../care/close.ts';
import { answerFollowUp, planFollowUp } from '../care/follow-up.ts';
import { joinQueue } from '../care/join.ts';
import { nightShiftMeals } from '../care/plans.ts';
import { talk } from '../care/talk.ts';
import { chinaTime, plusDays } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

/** Advice completed two days ago; three weeks ago a nutritionist's plan, whose follow-up she has answered. */
export function chenLihua(world: World): void {
  nutrition(world);
  loratadine(world);
}

function nutrition(world: World): void {
  const visit = joinQueue(world, {
    key: 'chen-lihua-nutrition',
    patient: the(world.patients, 'chen-lihua'),
    service: 'qingshan-nutrition',
    at: chinaTime(world.now, 24, '14:05'),
    concern: 'Regular meals with night shifts',
    symptoms: 'I work night shifts twice a week and eat at odd hours. I would like a simple plan.',
    since: 'LONGER',
  });
  callIn(world, visit, { clinician: 'jiang-nan', at: chinaTime(world.now, 24, '14:21') });
  const entered = enter(world, visit, 35);
  talk(world, visit, {
    from: entered,
    lines: [
      [
        40,
        'C',
        'Hello Ms Chen, I am Jiang Nan, nutritionist at Qingshan. What do you usually eat during a night shift?',
      ],
      [95, 'P', 'Instant noodles around two in the morning, and coffee. Breakfast at home, then I sleep until noon.'],
      [
        120,
        'C',
        'Thank you. Let us keep the same three meals at fixed times and replace the noodles by something light you bring along, for example rice with egg and vegetables. No coffee in the last four hours before sleep.',
      ],
      [80, 'P', 'That sounds doable. How much water?'],
      [60, 'C', 'Drink when thirsty, mostly water, spread over the shift. I will ask you in two weeks how it went.'],
    ],
  });
  const plannedAt = chinaTime(world.now, 24, '14:40');
  const row = planFollowUp(world, visit, {
    clinician: 'jiang-nan',
    plannedAt,
    dueAt: plusDays(plannedAt, 14),
    plan: nightShiftMeals,
  });
  close(world, visit, {
    clinician: 'jiang-nan',
    at: plannedAt,
    summary:
      'Three meals at fixed times, also with night shifts. Bring a light meal instead of instant noodles. No coffee in the four hours before sleep. I will ask you in two weeks.',
    note: {
      complaint: 'Irregular meals with night shifts.',
      history: 'Two night shifts a week. No weight change. Allergic to penicillin.',
      assessment: 'Irregular meal pattern; no warning signs.',
      plan: 'Fixed meal times, light meal during shifts, caffeine stop. Follow-up after 14 days.',
    },
    journeyStaysOpen: true,
  });
  const answeredAt = plusDays(plannedAt, 15);
  answerFollowUp(world, visit, {
    row,
    at: answeredAt,
    plan: nightShiftMeals,
    answers: {
      questions: { 'own-meals': 'Three of four', sleep: 'Better, about six hours' },
      measurements: { weight: 56.8 },
    },
  });
}

function loratadine(world: World): void {
  const visit = joinQueue(world, {
    key: 'chen-lihua-hay-fever',
    patient: the(world.patients, 'chen-lihua'),
    service: 'ask-pharmacist',
    at: chinaTime(world.now, 2, '19:32'),
    concern: 'Sneezing despite loratadine',
    symptoms: 'I take loratadine for hay fever but still sneeze in the morning. May I take a second tablet?',
    since: 'WEEK',
  });
  callIn(world, visit, { clinician: 'he-yun', at: chinaTime(world.now, 2, '19:39') });
  const entered = enter(world, visit, 22);
  talk(world, visit, {
    from: entered,
    lines: [
      [
        30,
        'C',
        'Good evening Ms Chen, I am He Yun, pharmacist at Qingshan. I see your penicillin allergy in the record. Do you take anything besides loratadine?',
      ],
      [70, 'P', 'Good evening. No, only loratadine, one tablet in the morning.'],
      [
        65,
        'C',
        'Please do not double it: one tablet a day is the dose on the leaflet. Any fever, wheezing or short breath?',
      ],
      [50, 'P', 'None of those. Just sneezing and a runny nose.'],
      [
        110,
        'C',
        'Then rinse the nose with saline in the morning and evening, keep the windows closed at dawn, and keep the one tablet. If it is no better after a week, let a doctor see you about a nasal spray.',
      ],
      [45, 'P', 'Clear, thank you very much.'],
    ],
  });
  close(world, visit, {
    clinician: 'he-yun',
    at: chinaTime(world.now, 2, '19:52'),
    summary:
      'Keep loratadine at one tablet a day, never two. Rinse the nose with saline morning and evening. See a doctor if it is no better after a week, and at once with wheezing or short breath.',
    note: {
      complaint: 'Sneezing in the morning despite loratadine 10 mg once daily.',
      history: 'Allergic rhinitis since 2016. Penicillin: rash, 2009. No other medicines.',
      assessment: 'Question about a higher dose of an over-the-counter antihistamine; no warning signs.',
      plan: 'No dose increase. Saline rinse, allergen avoidance. Doctor after one week without improvement.',
    },
  });
}
