'use client';

import { IconFlask } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PersonAvatar } from '../person-avatar/index.ts';
import styles from './demo-panel.module.css';

interface DemoPanelPerson {
  readonly id: string;
  readonly name: string;
  /** Role, title, institution, in words. */
  readonly detail: string;
  readonly badge?: ReactNode;
  /** People of one group stand together under its name. */
  readonly group?: string;
}

interface DemoPanelProps {
  readonly people: readonly DemoPanelPerson[];
  readonly onChoose: (id: string) => void;
  /** Signing in right now. */
  readonly busyId?: string | null;
  /** The refusal of the last try. */
  readonly error?: string | null;
}

/** Plainly marked: invented people, one tap each. Rendered in demo mode alone. */
export function DemoPanel({ people, onChoose, busyId = null, error }: DemoPanelProps) {
  const t = useTranslations('ui.demo');
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <div className={styles.head}>
        <IconFlask size={20} stroke={1.75} aria-hidden="true" />
        <div>
          <h2 className={styles.title}>{t('title')}</h2>
          <p className={styles.explain}>{t('explain')}</p>
        </div>
      </div>
      {error ? (
        <p className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
      <ul className={styles.people}>
        {people.map(({ id, name, detail, badge, group }, index) => (
          <li key={id}>
            {group && group !== people[index - 1]?.group ? <h3 className={styles.group}>{group}</h3> : null}
            <button
              type="button"
              className={styles.person}
              aria-busy={busyId === id || undefined}
              disabled={busyId !== null && busyId !== id}
              onClick={() => {
                if (busyId === null) onChoose(id);
              }}
            >
              <PersonAvatar name={name} size="small" tone="plain" />
              <span className={styles.text}>
                <span className={styles.name}>{name}</span>
                <span className={styles.detail}>{detail}</span>
              </span>
              {badge}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
