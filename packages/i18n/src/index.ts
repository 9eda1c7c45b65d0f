export { createFormatter, type Formatter, type FormatterOptions } from './format/create-formatter.ts';
export { dosageSentence, doseText } from './format/dosage.ts';
export { sexWord } from './format/sex.ts';
export {
  defaultLocale,
  defaultZone,
  isLocale,
  isZone,
  localeCookie,
  locales,
  zoneCookie,
  type Locale,
} from './locale/locales.ts';
export { negotiateLocale } from './locale/negotiate-locale.ts';
