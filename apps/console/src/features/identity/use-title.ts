import { useTranslations } from 'next-intl';

/** The words for a professional title; one that the platform does not know stays as it was recorded. */
export function useTitle(): (title: string | null) => string | null {
  const t = useTranslations('title');
  return (title) => (title !== null && t.has(title) ? t(title) : title);
}
