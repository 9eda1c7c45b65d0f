import { prescribedVisit } from '../care/prescribed-visit.ts';
import { chinaTime } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

/** Diabetes follow-up yesterday: the prescription is effective for two more days and not ordered yet. */
export function xuDamin(world: World): void {
  prescribedVisit(world, {
    joining: {
      key: 'xu-damin-diabetes',
      patient: the(world.patients, 'xu-damin'),
      service: 'qingshan-endocrinology',
      at: chinaTime(world.now, 1, '10:06'),
      concern: '糖尿病复诊续药',
      symptoms: '2型糖尿病十多年，血糖平稳，二甲双胍和他汀快吃完了。',
      since: 'LONGER',
    },
    doctor: 'shen-yi',
    prior: { code: 'E11.9', institution: '青山县人民医院', on: '2014-03-20' },
    calledAt: chinaTime(world.now, 1, '10:19'),
    enteredAfter: 52,
    lines: [
      [40, 'C', '徐先生您好，我是内分泌科沈怡。最近空腹血糖大概多少？有没有低血糖的感觉？'],
      [85, 'P', '空腹六点五到七点二，没有低血糖。'],
      [60, 'C', '上次糖化和肾功能是什么时候查的？'],
      [75, 'P', '两个月前在江桥医院查的，报告已经上传了。'],
      [95, 'C', '看到了，糖化 6.9%，肾功能正常。两种药按原剂量续一个月。请继续监测血糖，脚上有伤口要及时来看。'],
    ],
    prescription: {
      at: chinaTime(world.now, 1, '10:31'),
      checks: [
        { check: 'allergy', answer: 'clear', reason: null },
        { check: 'interaction', answer: 'clear', reason: null },
        { check: 'dose', answer: 'clear', reason: null },
        { check: 'renal', answer: 'clear', reason: null },
      ],
      lines: [
        {
          medicine: 'A10BA02-1',
          dosage: { amount: 1, unit: 'tablet', timesPerDay: 2, timing: 'with-meals', route: 'oral' },
          days: 30,
          quantity: 1,
        },
        {
          medicine: 'C10AA05-1',
          dosage: { amount: 1, unit: 'tablet', timesPerDay: 1, timing: 'bedtime', route: 'oral' },
          days: 28,
          quantity: 1,
        },
      ],
    },
    end: {
      at: chinaTime(world.now, 1, '10:34'),
      summary: '血糖控制达标，二甲双胍和阿托伐他汀按原剂量续一个月。继续监测空腹血糖，三个月后复查糖化血红蛋白。',
      note: {
        complaint: '2型糖尿病复诊，要求续方。',
        history: '2型糖尿病，高脂血症。糖化血红蛋白 6.9%，肾功能正常（两个月前）。无已知过敏。',
        assessment: '2型糖尿病，控制达标；高脂血症。',
        plan: '二甲双胍 500 mg 每日2次；阿托伐他汀 20 mg 每晚1次。三个月后复查。',
      },
    },
    approved: { pharmacist: 'song-jie', at: chinaTime(world.now, 1, '10:52') },
  });
}
