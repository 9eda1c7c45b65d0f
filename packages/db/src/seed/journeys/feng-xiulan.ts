import { payFor, placeOrder } from '../care/order.ts';
import { prescribedVisit } from '../care/prescribed-visit.ts';
import { chinaTime, plusMinutes } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

/** Hypertension follow-up yesterday, ordered just now: paid, and waiting on Haitang Pharmacy's board for somebody to pick it. */
export function fengXiulan(world: World): void {
  const prescribed = prescribedVisit(world, {
    joining: {
      key: 'feng-xiulan-hypertension',
      patient: the(world.patients, 'feng-xiulan'),
      service: 'qingshan-cardiology',
      at: chinaTime(world.now, 1, '10:42'),
      concern: '高血压复诊，续开氯沙坦',
      symptoms: '高血压六年，氯沙坦每天一片，家里量的血压平稳，药快吃完了。',
      since: 'LONGER',
    },
    doctor: 'lu-wen',
    prior: { code: 'I10', institution: '青山县人民医院', on: '2020-09-15' },
    calledAt: chinaTime(world.now, 1, '10:55'),
    enteredAfter: 36,
    lines: [
      [41, 'C', '冯女士您好，我是心内科陆雯，您的出院小结我看到了。最近血压多少？有没有头晕、心慌？'],
      [73, 'P', '早上一般一百二十八、八十，都没有不舒服。'],
      [58, 'C', '上次查血钾和肾功能是什么时候？'],
      [64, 'P', '上个月查的，报告传上来了。'],
      [82, 'C', '看到了，都正常。氯沙坦按原剂量续四周，继续每天量血压，少吃盐。'],
      [37, 'P', '好的，谢谢陆医生。'],
    ],
    prescription: {
      at: chinaTime(world.now, 1, '11:08'),
      checks: [
        { check: 'allergy', answer: 'clear', reason: null },
        { check: 'interaction', answer: 'clear', reason: null },
        { check: 'dose', answer: 'clear', reason: null },
        { check: 'renal', answer: 'clear', reason: null },
      ],
      lines: [
        {
          medicine: 'C09CA01-1',
          dosage: { amount: 1, unit: 'tablet', timesPerDay: 1, timing: 'morning', route: 'oral' },
          days: 28,
          quantity: 2,
        },
      ],
    },
    end: {
      at: chinaTime(world.now, 1, '11:11'),
      summary:
        '血压控制良好，氯沙坦 50 mg 每日早晨1片，续四周。少盐，每天量血压。出现胸痛、气促或肢体无力请立即拨打120。',
      note: {
        complaint: '高血压复诊，要求续方。',
        history: '原发性高血压，2020年线下确诊，氯沙坦 50 mg 每日1次。血钾、肾功能上月正常。无已知过敏。',
        assessment: '高血压，控制良好。',
        plan: '氯沙坦 50 mg 每日1次，28天。',
      },
    },
    approved: { pharmacist: 'song-jie', at: chinaTime(world.now, 1, '11:30') },
  });
  const order = placeOrder(world, prescribed, {
    pharmacy: 'haitang',
    to: 'feng-xiulan',
    at: plusMinutes(world.now, -18),
  });
  payFor(world, order, plusMinutes(world.now, -16));
}
