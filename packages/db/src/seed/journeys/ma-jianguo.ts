import { callIn, enter } from '../care/call-in.ts';
import { close } from '../care/close.ts';
import { answerFollowUp, planFollowUp } from '../care/follow-up.ts';
import { joinQueue } from '../care/join.ts';
import { templatePlan } from '../care/plans.ts';
import { talk } from '../care/talk.ts';
import { chinaTime, plusDays, plusMinutes } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

const plan = templatePlan('diabetes');

/** Diabetes: two follow-ups were fine, today's is not, and waits for the endocrinologist to look at it. */
export function maJianguo(world: World): void {
  const visit = joinQueue(world, {
    key: 'ma-jianguo-diabetes',
    patient: the(world.patients, 'ma-jianguo'),
    service: 'qingshan-endocrinology',
    at: chinaTime(world.now, 43, '14:12'),
    concern: '糖尿病复诊',
    symptoms: '2型糖尿病，二甲双胍一直在吃，血糖还可以，想问怎么监测。',
    since: 'LONGER',
  });
  callIn(world, visit, {
    clinician: 'shen-yi',
    at: chinaTime(world.now, 43, '14:25'),
    prior: { code: 'E11.9', institution: '青山县人民医院', on: '2019-05-23' },
  });
  talk(world, visit, {
    from: enter(world, visit, 38),
    lines: [
      [45, 'C', '马先生您好，我是内分泌科沈怡。最近空腹和餐后血糖各是多少？'],
      [70, 'P', '空腹六点八左右，餐后九点多。'],
      [90, 'C', '控制得不错，二甲双胍不变。我每两周随访一次，您按问题回答，再填一下血糖和体重就好。'],
      [30, 'P', '好的，谢谢沈医生。'],
    ],
  });
  const endedAt = chinaTime(world.now, 43, '14:40');
  const first = planFollowUp(world, visit, {
    clinician: 'shen-yi',
    plannedAt: endedAt,
    dueAt: chinaTime(world.now, 29, '08:00'),
    plan,
  });
  close(world, visit, {
    clinician: 'shen-yi',
    at: endedAt,
    summary: '血糖控制良好，二甲双胍按原剂量。每周测两次空腹和餐后血糖，每天看一眼脚。两周后随访。',
    note: {
      complaint: '2型糖尿病复诊。',
      history: '2019年线下确诊，二甲双胍 500 mg 每日2次。空腹约 6.8 mmol/L，餐后约 9 mmol/L。无已知过敏。',
      assessment: '2型糖尿病，控制良好。',
      plan: '维持原方案，自我监测，每两周随访。',
    },
    diagnosisCode: 'E11.9',
    journeyStaysOpen: true,
  });
  const fine = { 'medicine-taken': 'every-day', 'low-sugar': 'never', feet: 'no', 'alarm-signs': 'no' };
  const firstAt = plusMinutes(new Date(first.dueAt), 74);
  answerFollowUp(world, visit, {
    row: first,
    plan,
    at: firstAt,
    answers: { questions: fine, measurements: { 'glucose-fasting': 6.8, 'glucose-after-meal': 9.1, weight: 79.2 } },
  });
  const second = planFollowUp(world, visit, {
    clinician: 'shen-yi',
    plannedAt: plusDays(firstAt, 1),
    dueAt: chinaTime(world.now, 15, '08:00'),
    plan,
  });
  const secondAt = plusMinutes(new Date(second.dueAt), 131);
  answerFollowUp(world, visit, {
    row: second,
    plan,
    at: secondAt,
    answers: { questions: fine, measurements: { 'glucose-fasting': 6.9, 'glucose-after-meal': 9.6, weight: 78.9 } },
  });
  const third = planFollowUp(world, visit, {
    clinician: 'shen-yi',
    plannedAt: plusDays(secondAt, 1),
    dueAt: plusMinutes(world.now, -420),
    plan,
  });
  answerFollowUp(world, visit, {
    row: third,
    plan,
    at: plusMinutes(world.now, -190),
    answers: {
      questions: { ...fine, 'medicine-taken': 'some-missed', feet: 'yes' },
      measurements: { 'glucose-fasting': 9.8, 'glucose-after-meal': 13.4, weight: 78.5 },
    },
  });
}
