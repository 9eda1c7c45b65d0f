import { callIn, enter } from '../care/call-in.ts';
import { joinQueue } from '../care/join.ts';
import { talk } from '../care/talk.ts';
import { plusMinutes } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

/** In an active consultation with the pharmacist on duty; her last two messages are not read yet. */
export function wuYiran(world: World): void {
  const visit = joinQueue(world, {
    key: 'wu-yiran-headache',
    patient: the(world.patients, 'wu-yiran'),
    service: 'ask-pharmacist',
    at: plusMinutes(world.now, -19),
    concern: 'Headache while breastfeeding',
    symptoms: 'Mild headache since this morning. I breastfeed a four-month-old. What may I take?',
    since: 'TODAY',
  });
  callIn(world, visit, { clinician: 'song-jie', at: plusMinutes(world.now, -12) });
  talk(world, visit, {
    from: enter(world, visit, 25),
    lines: [
      [
        35,
        'C',
        'Good day Ms Wu, I am Song Jie, pharmacist at Qingshan. Before I answer: any fever, stiff neck, trouble seeing or speaking, or the worst headache of your life?',
      ],
      [75, 'P', 'Good day. No, nothing like that. It feels like a tight band, I slept badly.'],
      [60, 'C', 'Thank you. How old and how well is your baby, and have you taken anything today?'],
      [70, 'P', 'Four months, healthy, born at term. I have taken only my vitamin D.'],
      [
        90,
        'C',
        'Paracetamol is usually the first choice while breastfeeding. Take the lowest dose that helps, as the leaflet says, and not together with a cold remedy that contains it too. Rest and enough to drink help as well.',
      ],
      [85, 'P', 'I have paracetamol 500 mg at home. Should I wait some hours before feeding?'],
      [25, 'P', 'And from when on should I see a doctor?'],
    ],
  });
}
