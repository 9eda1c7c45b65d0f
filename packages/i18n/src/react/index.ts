export { AllTexts, I18nProvider } from './i18n-provider.tsx';
export { rememberLocale } from './remember-locale.ts';
export { useFormat } from './use-format.ts';
