import type { LocalizedName } from '../institution/index.ts';
import { measurementOf } from './measures.data.ts';
import type { Concern, FollowUpPlan, FollowUpQuestion } from './plan.schema.ts';

/** A common plan to begin from. */
export interface FollowUpTemplate {
  readonly key: string;
  readonly name: LocalizedName;
  /** Days after the visit. */
  readonly afterDays: number;
  readonly plan: FollowUpPlan;
  readonly source: string;
}

type Marks = Readonly<Partial<Record<'yes' | 'no', Concern>>>;

const yesNo = (key: string, [en, zh]: readonly [string, string], marks: Marks): FollowUpQuestion => ({
  kind: 'yes-no',
  key,
  words: { en, zh },
  concern: { yes: 'none', no: 'none', ...marks },
});
const text = (key: string, en: string, zh: string): FollowUpQuestion => ({ kind: 'text', key, words: { en, zh } });
const choice = (
  key: string,
  [en, zh]: readonly [string, string],
  options: readonly (readonly [key: string, en: string, zh: string, concern: Concern])[],
): FollowUpQuestion => ({
  kind: 'choice',
  key,
  words: { en, zh },
  options: options.map(([option, inEnglish, inChinese, concern]) => ({
    key: option,
    words: { en: inEnglish, zh: inChinese },
    concern,
  })),
});

const tookMedicine = choice(
  'medicine-taken',
  ['Did you take your medicine as agreed?', '有没有按约定服药？'],
  [
    ['every-day', 'Every day', '每天都服', 'none'],
    ['some-missed', 'I missed one or two doses', '漏服一两次', 'none'],
    ['often-missed', 'I often missed it', '经常漏服', 'abnormal'],
    ['stopped', 'I stopped', '已经停药', 'abnormal'],
  ],
);

export const followUpTemplates: readonly FollowUpTemplate[] = [
  {
    key: 'hypertension',
    name: { en: 'High blood pressure', zh: '高血压' },
    afterDays: 14,
    source: 'National Norm for Basic Public Health Services, third edition (2017), health management of hypertension',
    plan: {
      questions: [
        tookMedicine,
        yesNo('dizzy', ['Any dizziness when you stand up?', '起身时头晕吗？'], { yes: 'abnormal' }),
        yesNo('swollen-legs', ['Are your ankles or legs swollen?', '脚踝或小腿有浮肿吗？'], { yes: 'abnormal' }),
        yesNo(
          'alarm-signs',
          [
            'Any chest pain, short breath, sudden weakness on one side or trouble speaking?',
            '有没有胸痛、气促、突然一侧无力或说话不清？',
          ],
          { yes: 'emergency' },
        ),
      ],
      measurements: [measurementOf('systolic'), measurementOf('diastolic'), measurementOf('pulse')],
    },
  },
  {
    key: 'diabetes',
    name: { en: 'Type 2 diabetes', zh: '2型糖尿病' },
    afterDays: 14,
    source:
      'National Norm for Basic Public Health Services, third edition (2017), health management of type 2 diabetes',
    plan: {
      questions: [
        tookMedicine,
        choice(
          'low-sugar',
          ['Any trembling, cold sweat or sudden hunger?', '有没有手抖、出冷汗或突然心慌饥饿？'],
          [
            ['never', 'Never', '没有', 'none'],
            ['once', 'Once, better after eating', '有过一次，进食后好转', 'abnormal'],
            ['often', 'More than once', '不止一次', 'abnormal'],
          ],
        ),
        yesNo('feet', ['Any wound, blister or numb spot on your feet?', '脚上有伤口、水疱或麻木吗？'], {
          yes: 'abnormal',
        }),
        yesNo('alarm-signs', ['Vomiting, deep fast breathing or drowsiness?', '有没有呕吐、呼吸深快或嗜睡？'], {
          yes: 'emergency',
        }),
      ],
      measurements: [measurementOf('glucose-fasting'), measurementOf('glucose-after-meal'), measurementOf('weight')],
    },
  },
  {
    key: 'asthma',
    name: { en: 'Asthma', zh: '哮喘' },
    afterDays: 7,
    source: 'Global Strategy for Asthma Management and Prevention (GINA 2023), symptom control in the past four weeks',
    plan: {
      questions: [
        yesNo('night-waking', ['Did asthma wake you at night this week?', '这一周有没有因为咳喘夜里醒来？'], {
          yes: 'abnormal',
        }),
        choice(
          'reliever',
          ['How often did you use the reliever?', '急救吸入剂用了几次？'],
          [
            ['never', 'Not once', '没有用', 'none'],
            ['one-or-two', 'Once or twice', '一两次', 'none'],
            ['more', 'More than twice', '两次以上', 'abnormal'],
          ],
        ),
        yesNo('rinse', ['Do you rinse your mouth after inhaling?', '吸药后有漱口吗？'], {}),
        yesNo(
          'alarm-signs',
          ['Short of breath at rest, or no relief from the reliever?', '有没有静息时气促，或急救吸入剂用后不缓解？'],
          { yes: 'emergency' },
        ),
      ],
      measurements: [measurementOf('peak-flow')],
    },
  },
  {
    key: 'after-antibiotics',
    name: { en: 'After antibiotics', zh: '抗菌药物治疗后' },
    afterDays: 5,
    source:
      'Guiding Principles for the Clinical Use of Antibacterial Drugs (2015): judge the effect, finish the course',
    plan: {
      questions: [
        choice(
          'better',
          ['How do you feel compared with before the treatment?', '和治疗前相比感觉怎样？'],
          [
            ['well', 'Well again', '已经好了', 'none'],
            ['better', 'Better', '好转', 'none'],
            ['same', 'The same', '没有变化', 'abnormal'],
            ['worse', 'Worse', '加重', 'abnormal'],
          ],
        ),
        yesNo('course', ['Did you take the whole course?', '疗程服完了吗？'], { no: 'abnormal' }),
        yesNo('rash', ['Any rash or itching?', '有没有皮疹或瘙痒？'], { yes: 'abnormal' }),
        yesNo('diarrhoea', ['Diarrhoea more than three times a day?', '腹泻每天超过三次吗？'], { yes: 'abnormal' }),
        yesNo('alarm-signs', ['Swollen face or tongue, or trouble breathing?', '有没有面部或舌头肿胀、呼吸困难？'], {
          yes: 'emergency',
        }),
      ],
      measurements: [measurementOf('temperature')],
    },
  },
  {
    key: 'diet',
    name: { en: 'Diet plan', zh: '饮食计划' },
    afterDays: 14,
    source: 'Dietary Guidelines for Chinese Residents (2022)',
    plan: {
      questions: [
        choice(
          'kept',
          ['On how many days did you keep to the plan?', '有多少天做到了计划？'],
          [
            ['most', 'Most days', '大部分日子', 'none'],
            ['half', 'About half', '大约一半', 'none'],
            ['few', 'Few or none', '很少或没有', 'abnormal'],
          ],
        ),
        yesNo('unwell', ['Did you feel faint, weak or unwell with it?', '执行中有没有头晕、乏力或不适？'], {
          yes: 'abnormal',
        }),
        text('hardest', 'What was hardest?', '最难做到的是什么？'),
      ],
      measurements: [measurementOf('weight')],
    },
  },
];
