import { callIn, enter } from '../care/call-in.ts';
import { close } from '../care/close.ts';
import { missFollowUp, planFollowUp } from '../care/follow-up.ts';
import { joinQueue } from '../care/join.ts';
import { calciumApart } from '../care/plans.ts';
import { talk } from '../care/talk.ts';
import { chinaTime, plusDays, plusMinutes } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

/** Called in by the endocrinologist just now and not yet there; an older follow-up was missed. */
export function tangYulan(world: World): void {
  missed(world);
  const visit = joinQueue(world, {
    key: 'tang-yulan-thyroid',
    patient: the(world.patients, 'tang-yulan'),
    service: 'qingshan-endocrinology',
    at: plusMinutes(world.now, -14),
    concern: '甲减复诊，最近容易疲劳',
    symptoms: '甲减十年，一直吃左甲状腺素。最近一个月容易累、怕冷，想问要不要复查。',
    since: 'MONTH',
  });
  callIn(world, visit, { clinician: 'shen-yi', at: plusMinutes(world.now, -0.7) });
}

function missed(world: World): void {
  const visit = joinQueue(world, {
    key: 'tang-yulan-calcium',
    patient: the(world.patients, 'tang-yulan'),
    service: 'ask-pharmacist',
    at: chinaTime(world.now, 41, '09:12'),
    concern: '钙片和左甲状腺素怎么错开',
    symptoms: '早上吃左甲状腺素，钙片什么时候吃合适？',
    since: 'LONGER',
  });
  callIn(world, visit, { clinician: 'he-yun', at: chinaTime(world.now, 41, '09:18') });
  talk(world, visit, {
    from: enter(world, visit, 48),
    lines: [
      [35, 'C', '唐阿姨您好，我是青杉互联网医院的药师何芸。左甲状腺素您现在是早餐前吃吗？'],
      [80, 'P', '对，起床就吃，过半小时吃早饭，钙片也是早饭后吃的。'],
      [75, 'C', '钙会影响左甲状腺素吸收，两药要错开数小时，建议把钙片改到晚餐后。其他照旧，不要自己改剂量。'],
      [60, 'P', '好，那我改到晚上。'],
    ],
  });
  const endedAt = chinaTime(world.now, 41, '09:31');
  const row = planFollowUp(world, visit, {
    clinician: 'he-yun',
    plannedAt: endedAt,
    dueAt: plusDays(endedAt, 28),
    plan: calciumApart,
  });
  close(world, visit, {
    clinician: 'he-yun',
    at: endedAt,
    summary: '左甲状腺素早餐前空腹服，钙片改到晚餐后，两药错开数小时。剂量不要自行调整，按医嘱复查甲状腺功能。',
    note: {
      complaint: '询问钙片与左甲状腺素的服药时间。',
      history: '甲状腺功能减退症，绝经后骨质疏松。无已知过敏。',
      assessment: '两药同服影响吸收；无危险信号。',
      plan: '钙片改至晚餐后；四周后随访。',
    },
    journeyStaysOpen: true,
  });
  missFollowUp(world, visit, row);
}
