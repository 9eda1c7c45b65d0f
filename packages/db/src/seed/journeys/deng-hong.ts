import { prescribedVisit } from '../care/prescribed-visit.ts';
import { payFor, pick, placeOrder } from '../care/order.ts';
import { chinaTime, plusMinutes } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

/** Thyroid follow-up yesterday, ordered today: paid, and being picked at Haitang Pharmacy. */
export function dengHong(world: World): void {
  const prescribed = prescribedVisit(world, {
    joining: {
      key: 'deng-hong-thyroid',
      patient: the(world.patients, 'deng-hong'),
      service: 'qingshan-endocrinology',
      at: chinaTime(world.now, 1, '15:12'),
      concern: '桥本甲状腺炎复诊续药',
      symptoms: '桥本甲状腺炎，甲功上个月复查正常，左甲状腺素快吃完了。',
      since: 'LONGER',
    },
    doctor: 'shen-yi',
    prior: { code: 'E06.3', institution: '海棠市中心医院', on: '2022-09-08' },
    calledAt: chinaTime(world.now, 1, '15:23'),
    enteredAfter: 30,
    lines: [
      [38, 'C', '邓女士您好，我是沈怡。最近有心慌、手抖、怕热吗？有备孕计划吗？'],
      [66, 'P', '都没有，暂时不备孕。上个月的甲功报告我传上来了。'],
      [72, 'C', '报告看到了，促甲状腺激素在目标范围内，按原剂量续药，早餐前空腹服。三个月后复查。'],
      [40, 'P', '好的，谢谢。'],
    ],
    prescription: {
      at: chinaTime(world.now, 1, '15:34'),
      checks: [
        { check: 'allergy', answer: 'clear', reason: null },
        { check: 'interaction', answer: 'clear', reason: null },
        { check: 'dose', answer: 'clear', reason: null },
        { check: 'pregnancy', answer: 'clear', reason: null },
      ],
      lines: [
        {
          medicine: 'H03AA01-1',
          dosage: { amount: 1, unit: 'tablet', timesPerDay: 1, timing: 'before-breakfast', route: 'oral' },
          days: 84,
          quantity: 1,
        },
      ],
    },
    end: {
      at: chinaTime(world.now, 1, '15:36'),
      summary:
        '甲状腺功能在目标范围内，左甲状腺素按原剂量续十二周，早餐前空腹服。三个月后复查甲功；备孕请提前告诉我们。',
      note: {
        complaint: '自身免疫性甲状腺炎复诊，要求续方。',
        history: '左甲状腺素 50 µg 每日1次。甲功上月在目标范围。无已知过敏，未孕。',
        assessment: '自身免疫性甲状腺炎，替代治疗稳定。',
        plan: '左甲状腺素 50 µg 每日1次，84天。三个月后复查甲功。',
      },
    },
    approved: { pharmacist: 'he-yun', at: chinaTime(world.now, 1, '15:58') },
  });
  const order = placeOrder(world, prescribed, {
    pharmacy: 'haitang',
    to: 'deng-hong',
    at: plusMinutes(world.now, -52),
  });
  payFor(world, order, plusMinutes(world.now, -50));
  pick(world, order, { dispenser: 'fu-xiaomei', at: plusMinutes(world.now, -21) });
}
