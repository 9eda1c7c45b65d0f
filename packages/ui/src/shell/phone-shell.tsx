import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Brand } from '../brand/index.ts';
import type { NavItem } from './nav-item.ts';
import { NavLinks } from './nav-links.tsx';
import styles from './phone-shell.module.css';
import { SkipLink } from './skip-link.tsx';

interface PhoneShellProps {
  readonly nav: readonly NavItem[];
  /** Under the navigation of the side rail on wide screens: the journey, for example. */
  readonly rail?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The signed-in patient app: bottom navigation at phone width, side rail from 1024 px.
 * A page with a StickyBar hides the bottom navigation: one bar at a time.
 */
export function PhoneShell({ nav, rail, children }: PhoneShellProps) {
  const t = useTranslations('ui');
  return (
    <div className={styles.shell}>
      <SkipLink />
      <header className={styles.rail}>
        <div className={styles.brand}>
          <Brand href="/" />
        </div>
        <nav className={styles.nav} aria-label={t('navigation')}>
          <NavLinks items={nav} classes={styles} />
        </nav>
        {rail ? <div className={styles.below}>{rail}</div> : null}
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
