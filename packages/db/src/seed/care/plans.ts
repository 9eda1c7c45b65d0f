import { followUpTemplates, measurementOf, type FollowUpPlan } from '@openward/domain/follow-up';

/** A plan from the catalogue, as clinicians use it. */
export function templatePlan(key: string): FollowUpPlan {
  const template = followUpTemplates.find((one) => one.key === key);
  if (!template) throw new Error(`no follow-up template ${key}`);
  return template.plan;
}

/** Cai Weimin's: blood pressure and gout. */
export const pressureAndGout: FollowUpPlan = {
  questions: [
    {
      kind: 'yes-no',
      key: 'dizzy',
      words: 'Any dizziness when you stand up?',
      concern: { yes: 'abnormal', no: 'none' },
    },
    {
      kind: 'yes-no',
      key: 'joint',
      words: 'Any swollen or painful joint?',
      concern: { yes: 'abnormal', no: 'none' },
    },
  ],
  measurements: [measurementOf('systolic'), measurementOf('diastolic')],
};

/** Chen Lihua's: meals with night shifts. */
export const nightShiftMeals: FollowUpPlan = {
  questions: [
    { kind: 'text', key: 'own-meals', words: 'On how many night shifts did you bring your own meal?' },
    { kind: 'text', key: 'sleep', words: 'How do you sleep after a shift?' },
  ],
  measurements: [measurementOf('weight')],
};

/** Tang Yulan's: calcium apart from levothyroxine. */
export const calciumApart: FollowUpPlan = {
  questions: [
    {
      kind: 'yes-no',
      key: 'evening',
      words: '钙片改到晚上了吗？',
      concern: { yes: 'none', no: 'abnormal' },
    },
    {
      kind: 'yes-no',
      key: 'palpitations',
      words: '有没有心慌或手抖？',
      concern: { yes: 'abnormal', no: 'none' },
    },
  ],
  measurements: [measurementOf('pulse')],
};
