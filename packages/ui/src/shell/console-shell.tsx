'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Brand, Mark } from '../brand/index.ts';
import styles from './console-shell.module.css';
import type { NavItem } from './nav-item.ts';
import { NavLinks } from './nav-links.tsx';
import { SkipLink } from './skip-link.tsx';
import { useOpenInView } from './use-open-in-view.ts';

interface ConsoleShellProps {
  /** Only what the role may open. */
  readonly nav: readonly NavItem[];
  /** At the foot of the rail: palette, keys, the person. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The console: a rail of 72 px and the work beside it. The page fills the window; its columns scroll. */
export function ConsoleShell({ nav, foot, children }: ConsoleShellProps) {
  const t = useTranslations('ui');
  const places = useOpenInView();
  return (
    <div className={styles.shell}>
      <SkipLink />
      <header className={styles.rail}>
        <span className={styles.mark}>
          <Mark size={30} />
        </span>
        <nav ref={places} className={styles.nav} aria-label={t('navigation')}>
          <NavLinks items={nav} classes={styles} />
        </nav>
        {foot ? <div className={styles.foot}>{foot}</div> : null}
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

interface ConsoleEntryProps {
  readonly children: ReactNode;
  /** Language, appearance, help. */
  readonly foot?: ReactNode;
  /** Beside the form on wide screens. */
  readonly aside?: ReactNode;
  readonly suffix: string;
}

/** Before sign-in: the form at the left, what awaits at the right. */
export function ConsoleEntry({ children, foot, aside, suffix }: ConsoleEntryProps) {
  return (
    <div className={styles.entry}>
      <SkipLink />
      <div className={styles.form}>
        <header>
          <Brand suffix={suffix} />
        </header>
        <main id="main" tabIndex={-1} className={styles.center}>
          {children}
        </main>
        {foot ? <footer className={styles.entryFoot}>{foot}</footer> : null}
      </div>
      {aside ? <aside className={styles.aside}>{aside}</aside> : null}
    </div>
  );
}
