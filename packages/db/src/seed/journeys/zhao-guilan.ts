import { prescribedVisit } from '../care/prescribed-visit.ts';
import { plusMinutes } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

/** Hypertension follow-up today: the repeat prescription is signed and waits for a pharmacist's review. */
export function zhaoGuilan(world: World): void {
  prescribedVisit(world, {
    joining: {
      key: 'zhao-guilan-hypertension',
      patient: the(world.patients, 'zhao-guilan'),
      service: 'qingshan-cardiology',
      at: plusMinutes(world.now, -58),
      concern: '高血压复诊，续开氨氯地平',
      symptoms: '高血压八年，家里量的血压平稳，药还剩三天，想续开。',
      since: 'LONGER',
      additions: '最近一周早上平均 132/82。',
    },
    doctor: 'lu-wen',
    prior: { code: 'I10', institution: '青山县人民医院', on: '2018-06-12' },
    calledAt: plusMinutes(world.now, -47),
    enteredAfter: 40,
    lines: [
      [
        45,
        'C',
        '赵阿姨您好，我是心内科陆雯。您上传的出院小结我看到了，既往诊断高血压明确。最近有没有胸闷、头晕、脚肿？',
      ],
      [90, 'P', '陆医生好，都没有，就是偶尔膝盖疼。'],
      [60, 'C', '膝盖疼吃什么药吗？像布洛芬这类药会升高血压。'],
      [70, 'P', '没吃药，贴膏药。青霉素和磺胺我过敏，记录里有。'],
      [
        85,
        'C',
        '好，两项过敏我都看到了，续开的氨氯地平与它们无关。血压控制得不错，按原剂量续四周，四周后复查血压和肾功能。',
      ],
      [55, 'P', '谢谢陆医生。'],
    ],
    prescription: {
      at: plusMinutes(world.now, -34),
      checks: [
        { check: 'allergy', answer: 'clear', reason: null },
        { check: 'interaction', answer: 'clear', reason: null },
        { check: 'dose', answer: 'clear', reason: null },
        { check: 'renal', answer: 'not-checked', reason: 'no-recent-result' },
      ],
      lines: [
        {
          medicine: 'C08CA01-1',
          dosage: { amount: 1, unit: 'tablet', timesPerDay: 1, timing: 'morning', route: 'oral' },
          days: 28,
          quantity: 1,
        },
      ],
    },
    end: {
      at: plusMinutes(world.now, -31),
      summary:
        '血压控制良好，氨氯地平 5 mg 每日早晨1片，续四周。少盐，每天早晚各量一次血压。出现胸痛、气促或肢体无力请立即拨打120。',
      note: {
        complaint: '高血压复诊，要求续方。',
        history:
          '原发性高血压，既往由线下医院诊断。青霉素：过敏性休克（2014）；磺胺：皮疹（2009）。家庭血压平均 132/82。',
        assessment: '高血压，控制良好。',
        plan: '氨氯地平 5 mg 每日1次，28天。四周后复查血压和肾功能。',
      },
    },
  });
}
