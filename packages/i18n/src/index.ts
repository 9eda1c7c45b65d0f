export { createFormatter, type Formatter, type FormatterOptions } from './format/create-formatter.ts';
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
