import { prescribedVisit } from '../care/prescribed-visit.ts';
import { checkPacks, payFor, pick, placeOrder, ship } from '../care/order.ts';
import { pressureAndGout } from '../care/plans.ts';
import { chinaTime, plusDays } from '../world/moments.ts';
import { the, type World } from '../world/world.ts';

/** Hypertension and gout: the parcel is on its way, a follow-up is planned. */
export function caiWeimin(world: World): void {
  const endedAt = chinaTime(world.now, 2, '09:50');
  const prescribed = prescribedVisit(world, {
    joining: {
      key: 'cai-weimin-hypertension',
      patient: the(world.patients, 'cai-weimin'),
      service: 'qingshan-cardiology',
      at: chinaTime(world.now, 2, '09:20'),
      concern: 'Refill for blood pressure and gout',
      symptoms: 'Blood pressure around 135/85 at home. No gout attack since spring. Both medicines run out this week.',
      since: 'LONGER',
    },
    doctor: 'lu-wen',
    prior: { code: 'I10', institution: 'Qingshan County People’s Hospital', on: '2019-11-04' },
    calledAt: chinaTime(world.now, 2, '09:33'),
    enteredAfter: 44,
    lines: [
      [
        50,
        'C',
        'Good morning Mr Cai, I am Lu Wen, cardiology. I have your discharge summary with both diagnoses. Any dizziness when you stand up, swollen joints, or chest pain?',
      ],
      [80, 'P', 'Good morning, doctor. None of that. I feel well.'],
      [70, 'C', 'Good. When was your last blood test for kidneys and uric acid?'],
      [75, 'P', 'Six weeks ago, the report is in my documents. Uric acid was 320.'],
      [
        110,
        'C',
        'Thank you, both are fine. I repeat losartan and febuxostat for four weeks. Please keep measuring, and stop nothing on your own.',
      ],
      [35, 'P', 'Will do, thank you.'],
    ],
    prescription: {
      at: chinaTime(world.now, 2, '09:47'),
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
        {
          medicine: 'M04AA03-1',
          dosage: { amount: 1, unit: 'tablet', timesPerDay: 1, timing: 'morning', route: 'oral' },
          days: 28,
          quantity: 2,
        },
      ],
    },
    followUp: { dueAt: plusDays(endedAt, 14), plan: pressureAndGout },
    end: {
      at: endedAt,
      summary:
        'Blood pressure and uric acid are on target. Losartan 50 mg and febuxostat 40 mg once each morning for four weeks. Keep measuring at home. Call 120 with chest pain, short breath or weakness on one side.',
      note: {
        complaint: 'Refill for hypertension and gout.',
        history:
          'Hypertension since 2020, gout since 2022, diagnosed in person. Home readings about 135/85. Creatinine normal, uric acid 320 µmol/L six weeks ago. No known allergies.',
        assessment: 'Hypertension and gout, both controlled.',
        plan: 'Losartan 50 mg and febuxostat 40 mg once daily, 28 days. Follow-up in 14 days.',
      },
    },
    approved: { pharmacist: 'luo-min', at: chinaTime(world.now, 2, '10:15') },
  });
  const order = placeOrder(world, prescribed, {
    pharmacy: 'haitang',
    to: 'cai-weimin',
    at: chinaTime(world.now, 2, '12:40'),
  });
  payFor(world, order, chinaTime(world.now, 2, '12:43'));
  pick(world, order, { dispenser: 'shi-lei', at: chinaTime(world.now, 2, '13:30') });
  checkPacks(world, order, { pharmacist: 'kong-lin', at: chinaTime(world.now, 2, '14:05') });
  ship(world, order, {
    dispenser: 'shi-lei',
    at: chinaTime(world.now, 2, '17:10'),
    steps: [
      [0, 'HANDED_OVER', 'Hangzhou'],
      [260, 'IN_TRANSIT', 'Hangzhou'],
      [840, 'IN_TRANSIT', 'Ningbo'],
    ],
  });
}
