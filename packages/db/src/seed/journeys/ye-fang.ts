import { prescribedVisit } from '../care/prescribed-visit.ts';
import { checkPacks, deliver, payFor, pick, placeOrder, ship } from '../care/order.ts';
import { templatePlan } from '../care/plans.ts';
import { chinaTime, plusMinutes } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

/** Asthma: medicines were delivered some days ago, today the follow-up is due. */
export function yeFang(world: World): void {
  const endedAt = chinaTime(world.now, 7, '10:09');
  const prescribed = prescribedVisit(world, {
    joining: {
      key: 'ye-fang-asthma',
      patient: the(world.patients, 'ye-fang'),
      service: 'jiangqiao-respiratory',
      at: chinaTime(world.now, 7, '09:41'),
      concern: '哮喘复诊续药',
      symptoms: '哮喘多年，最近一个月没有发作，吸入药和孟鲁司特快用完了。',
      since: 'LONGER',
    },
    doctor: 'xie-anran',
    prior: { code: 'J45.0', institution: '江桥市第二医院', on: '2015-04-17' },
    calledAt: chinaTime(world.now, 7, '09:55'),
    enteredAfter: 33,
    lines: [
      [42, 'C', '叶女士您好，我是呼吸内科谢安然。最近四周夜里因为咳喘醒过吗？用过几次急救吸入剂？'],
      [77, 'P', '没有醒过，急救的一次没用。'],
      [58, 'C', '很好。吸完药以后有漱口吗？有没有心慌？'],
      [49, 'P', '每次都漱口，没有心慌。'],
      [88, 'C', '控制良好，按原方案续一个月。一周后我们随访一次；若气促加重、急救吸入剂用后不缓解，请立即去急诊。'],
    ],
    prescription: {
      at: chinaTime(world.now, 7, '10:06'),
      checks: [
        { check: 'allergy', answer: 'clear', reason: null },
        { check: 'interaction', answer: 'clear', reason: null },
        { check: 'duplicate', answer: 'clear', reason: null },
        { check: 'dose', answer: 'clear', reason: null },
      ],
      lines: [
        {
          medicine: 'R03AK07-1',
          dosage: { amount: 1, unit: 'inhalation', timesPerDay: 2, timing: 'morning-and-evening', route: 'inhaled' },
          days: 30,
          quantity: 1,
        },
        {
          medicine: 'R03DC03-1',
          dosage: { amount: 1, unit: 'tablet', timesPerDay: 1, timing: 'bedtime', route: 'oral' },
          days: 30,
          quantity: 6,
        },
      ],
    },
    followUp: { dueAt: plusMinutes(world.now, -95), plan: templatePlan('asthma') },
    end: {
      at: endedAt,
      summary:
        '哮喘控制良好，吸入药每日早晚各1吸，孟鲁司特每晚1片，续一个月。吸药后漱口。气促加重或急救药无效请立即去急诊。',
      note: {
        complaint: '哮喘复诊，要求续方。',
        history: '变应性支气管哮喘，线下确诊。尘螨过敏。四周内无夜间症状，未用急救药。',
        assessment: '支气管哮喘，控制良好。',
        plan: '布地奈德福莫特罗 160/4.5 µg 每日2次；孟鲁司特 10 mg 每晚1次，30天。一周后随访。',
      },
    },
    approved: { pharmacist: 'du-heng', at: chinaTime(world.now, 7, '10:40') },
  });
  const order = placeOrder(world, prescribed, {
    pharmacy: 'haitang',
    to: 'ye-fang',
    at: chinaTime(world.now, 7, '11:20'),
  });
  payFor(world, order, chinaTime(world.now, 7, '11:22'));
  pick(world, order, { dispenser: 'fu-xiaomei', at: chinaTime(world.now, 7, '12:05') });
  checkPacks(world, order, { pharmacist: 'kong-lin', at: chinaTime(world.now, 7, '12:30') });
  ship(world, order, {
    dispenser: 'fu-xiaomei',
    at: chinaTime(world.now, 7, '16:50'),
    steps: [
      [0, 'HANDED_OVER', '杭州'],
      [420, 'IN_TRANSIT', '杭州'],
      [1620, 'IN_TRANSIT', '武汉'],
      [2340, 'OUT_FOR_DELIVERY', '武汉'],
      [2495, 'DELIVERED', '武汉'],
    ],
  });
  deliver(world, order, plusMinutes(chinaTime(world.now, 7, '16:50'), 2495));
}
