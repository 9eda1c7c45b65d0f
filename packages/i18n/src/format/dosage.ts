import type { Dosage } from '@openward/domain/prescribing';
import { createTranslator } from 'next-intl';
import en from '../../messages/en/dosage.json' with { type: 'json' };
import zh from '../../messages/zh-CN/dosage.json' with { type: 'json' };
import type { Locale } from '../locale/locales.ts';

/** What a translator of the `dosage` texts does. */
type Say = (key: 'dose' | 'sentence', values: Record<string, string | number>) => string;

const translators = new Map<Locale, Say>();

/** Both languages stand beside each other where a doctor reads what the patient will read. */
function sayIn(locale: Locale): Say {
  const known = translators.get(locale);
  if (known) return known;
  const messages = { dosage: locale === 'en' ? en : zh };
  const translate = createTranslator({ locale, messages, namespace: 'dosage' });
  const say: Say = (key, values) => translate(key, values);
  translators.set(locale, say);
  return say;
}

/** One dose with its unit: 1 tablet, half a tablet, 10 mL. Number and unit never part. */
export function doseText({ amount, unit }: Pick<Dosage, 'amount' | 'unit'>, locale: Locale): string {
  const portion = amount === 0.5 ? 'half' : amount === 0.25 ? 'quarter' : 'number';
  return sayIn(locale)('dose', { amount, unit, portion });
}

/**
 * A dose as the patient reads it. One message per language, so that each builds its sentence in its own order.
 * @param dosage how much, how often, when
 * @param days for how long
 */
export function dosageSentence(
  dosage: Dosage,
  { days, locale }: { readonly days: number; readonly locale: Locale },
): string {
  const { route, timesPerDay, everyDays, timing, asNeeded } = dosage;
  return sayIn(locale)('sentence', {
    dose: doseText(dosage, locale),
    route,
    days,
    times: timesPerDay,
    everyDays,
    // A hyphen cannot stand in a branch of a message.
    timing: timing.replaceAll('-', '_'),
    needed: asNeeded ? 'yes' : 'no',
    symptom: asNeeded?.symptom ?? 'none',
    hours: asNeeded?.minHoursApart ?? 0,
  });
}
