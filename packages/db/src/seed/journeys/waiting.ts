import { joinQueue } from '../care/join.ts';
import { plusMinutes } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

/** Two wait for the pharmacist: Ma Jianguo, and Zhou Xiaoyu, for whom her mother Chen Lihua asks. */
export function waitingPatients(world: World): void {
  joinQueue(world, {
    key: 'ma-jianguo-cold',
    patient: the(world.patients, 'ma-jianguo'),
    service: 'ask-pharmacist',
    at: plusMinutes(world.now, -9),
    concern: '感冒两天，有糖尿病，能吃什么感冒药',
    symptoms: '鼻塞、流清鼻涕两天，不发烧。有2型糖尿病，在吃二甲双胍，想问糖浆类感冒药能不能喝。',
    since: 'WEEK',
    additions: '今天早上空腹血糖 7.1。',
  });
  joinQueue(world, {
    key: 'zhou-xiaoyu-cough',
    patient: the(world.patients, 'zhou-xiaoyu'),
    service: 'ask-pharmacist',
    at: plusMinutes(world.now, -4),
    concern: 'Dry cough at night, no fever',
    symptoms:
      'Dry cough since yesterday evening, mostly at night. No fever, eats and plays as usual. Which cough medicine is right for a five-year-old?',
    since: 'TODAY',
  });
}
