import type { Measurement } from './plan.schema.ts';

/** One thing a patient can measure at home, with the limits proposed for an adult; the clinician may change them. */
export interface Measure extends Omit<Measurement, 'key' | 'measure'> {
  readonly key: string;
  /** Where the limits come from. */
  readonly source: string;
}

const none = { low: null, high: null };
const mmHg = { en: 'mmHg', zh: 'mmHg' };
const mmolPerLitre = { en: 'mmol/L', zh: 'mmol/L' };
const perMinute = { en: '/min', zh: '次/分' };

const hypertension =
  'Chinese Guidelines for the Prevention and Treatment of Hypertension (2018 revision): high at home from 135/85, crisis from 180/120; low below 90/60';
const diabetes =
  'Guideline for the Prevention and Treatment of Type 2 Diabetes Mellitus in China (2020): fasting 4.4 to 7.0, otherwise below 10.0; low below 3.9, serious below 3.0';
const news = 'National Early Warning Score 2, Royal College of Physicians (2017)';

export const measures: readonly Measure[] = [
  {
    key: 'systolic',
    words: { en: 'Blood pressure, upper value', zh: '血压（收缩压）' },
    unit: mmHg,
    decimals: 0,
    plausible: { min: 40, max: 300 },
    normal: { low: 90, high: 134 },
    safe: { low: 80, high: 179 },
    source: hypertension,
  },
  {
    key: 'diastolic',
    words: { en: 'Blood pressure, lower value', zh: '血压（舒张压）' },
    unit: mmHg,
    decimals: 0,
    plausible: { min: 20, max: 200 },
    normal: { low: 60, high: 84 },
    safe: { low: 40, high: 119 },
    source: hypertension,
  },
  {
    key: 'pulse',
    words: { en: 'Resting pulse', zh: '静息心率' },
    unit: perMinute,
    decimals: 0,
    plausible: { min: 20, max: 250 },
    normal: { low: 51, high: 90 },
    safe: { low: 41, high: 130 },
    source: news,
  },
  {
    key: 'glucose-fasting',
    words: { en: 'Blood glucose, fasting', zh: '空腹血糖' },
    unit: mmolPerLitre,
    decimals: 1,
    plausible: { min: 0.6, max: 40 },
    normal: { low: 4.4, high: 7 },
    safe: { low: 3, high: 16.7 },
    source: diabetes,
  },
  {
    key: 'glucose-after-meal',
    words: { en: 'Blood glucose, 2 hours after a meal', zh: '餐后2小时血糖' },
    unit: mmolPerLitre,
    decimals: 1,
    plausible: { min: 0.6, max: 40 },
    normal: { low: 3.9, high: 10 },
    safe: { low: 3, high: 16.7 },
    source: diabetes,
  },
  {
    key: 'temperature',
    words: { en: 'Temperature', zh: '体温' },
    unit: { en: '°C', zh: '℃' },
    decimals: 1,
    plausible: { min: 30, max: 44 },
    normal: { low: 35, high: 37.2 },
    safe: { low: 34, high: 40 },
    source: `${news}; fever from 37.3 °C as measured under the arm in China`,
  },
  {
    key: 'oxygen-saturation',
    words: { en: 'Oxygen saturation', zh: '血氧饱和度' },
    unit: { en: '%', zh: '%' },
    decimals: 0,
    plausible: { min: 40, max: 100 },
    normal: { low: 95, high: null },
    safe: { low: 92, high: null },
    source: news,
  },
  {
    key: 'peak-flow',
    words: { en: 'Peak flow', zh: '峰流速' },
    unit: { en: 'L/min', zh: '升/分' },
    decimals: 0,
    plausible: { min: 30, max: 900 },
    normal: none,
    safe: none,
    source: 'Global Strategy for Asthma Management and Prevention (GINA 2023): limits follow the personal best',
  },
  {
    key: 'weight',
    words: { en: 'Weight', zh: '体重' },
    unit: { en: 'kg', zh: '千克' },
    decimals: 1,
    plausible: { min: 1, max: 400 },
    normal: none,
    safe: none,
    source: 'No general limit; the clinician sets one',
  },
];

/** A catalogue entry as a line of a plan. @throws Error for a key the catalogue does not have */
export function measurementOf(measureKey: string): Measurement {
  const measure = measures.find(({ key }) => key === measureKey);
  if (!measure) throw new Error(`no measure ${measureKey} in the catalogue`);
  const { key, source: _source, ...facts } = measure;
  return { ...facts, key, measure: key };
}
