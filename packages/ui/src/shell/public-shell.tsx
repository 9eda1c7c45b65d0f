import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Brand } from '../brand/index.ts';
import styles from './public-shell.module.css';
import { SkipLink } from './skip-link.tsx';

interface PublicShellProps {
  /** Links beside the mark on wide screens. */
  readonly links?: ReactNode;
  /** At the right: sign in, language. */
  readonly actions: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Pages anybody may read: mark at the left, sign in and language at the right. */
export function PublicShell({ links, actions, footer, children }: PublicShellProps) {
  const t = useTranslations('ui');
  return (
    <div className={styles.shell}>
      <SkipLink />
      <header className={styles.header}>
        <Brand href="/" />
        {links ? (
          <nav className={styles.links} aria-label={t('navigation')}>
            {links}
          </nav>
        ) : null}
        <div className={styles.actions}>{actions}</div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {footer ? <footer className={styles.footer}>{footer}</footer> : null}
    </div>
  );
}
