import { callIn, enter } from '../care/call-in.ts';
import { close } from '../care/close.ts';
import { joinQueue } from '../care/join.ts';
import { refundIntake } from '../care/pay.ts';
import { talk } from '../care/talk.ts';
import { chinaTime } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

/** A child with asthma whose mother asked online: not suitable, sent to a hospital at once, the fee refunded. */
export function guoRui(world: World): void {
  const visit = joinQueue(world, {
    key: 'guo-rui-asthma',
    patient: the(world.patients, 'guo-rui'),
    service: 'qingshan-paediatrics',
    at: chinaTime(world.now, 3, '16:44'),
    concern: '哮喘复诊，昨晚起咳嗽加重',
    symptoms: '孩子有哮喘，一直吃孟鲁司特。昨晚开始咳嗽比平时多，想问要不要加药。',
    since: 'TODAY',
  });
  callIn(world, visit, { clinician: 'ye-qing', at: chinaTime(world.now, 3, '16:47') });
  talk(world, visit, {
    from: enter(world, visit, 18),
    lines: [
      [20, 'C', '您好，我是儿科医生叶青。孩子现在能完整地说一句话吗？休息时也觉得气促吗？'],
      [40, 'P', '能说话，但坐着也有点喘，比平时明显。'],
      [
        30,
        'C',
        '这种情况不适合线上处理，需要当面听诊和测血氧。请现在就带孩子去最近医院的急诊；若说不成句、嘴唇发青，请立即拨打120。',
      ],
      [25, 'P', '好的，我们马上出发。'],
    ],
  });
  const endedAt = chinaTime(world.now, 3, '16:51');
  close(world, visit, {
    clinician: 'ye-qing',
    at: endedAt,
    unsuitable: true,
    summary:
      '孩子休息时也气促，需要当面检查。请立即前往最近医院急诊；若说不成句或嘴唇发青，拨打120。本次费用全额退回。',
    note: {
      complaint: '咳嗽加重，问诊中得知休息时气促。',
      history: '支气管哮喘，长期孟鲁司特。花生过敏。母亲在场。',
      assessment: '症状加重，不适合线上诊疗。',
      plan: '立即转线下急诊；费用退回。',
    },
  });
  refundIntake(world, {
    intakeId: visit.intakeId,
    at: chinaTime(world.now, 3, '16:52'),
    reason: '不适合线上诊疗，费用全额退回',
  });
}
