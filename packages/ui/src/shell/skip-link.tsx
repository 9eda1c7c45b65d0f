import { useTranslations } from 'next-intl';
import styles from './skip-link.module.css';

/** First stop of the Tab key. */
export function SkipLink() {
  const t = useTranslations('ui');
  return (
    <a href="#main" className={styles.skip}>
      {t('skip')}
    </a>
  );
}
