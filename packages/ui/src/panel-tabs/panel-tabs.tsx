'use client';

import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import styles from './panel-tabs.module.css';

interface PanelTab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number;
}

interface PanelTabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly PanelTab<Id>[];
  readonly open: Id;
  readonly onOpen: (id: Id) => void;
  /** The content of the open tab. */
  readonly children: ReactNode;
}

/** Tabs of a panel: arrow keys move, the open one is underlined. */
export function PanelTabs<Id extends string>({ label, tabs, open, onOpen, children }: PanelTabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === open);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1 + tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const step = steps[event.key];
    const next = step === undefined ? undefined : tabs[step % tabs.length];
    if (!next) return;
    event.preventDefault();
    onOpen(next.id);
    list.current?.querySelector<HTMLButtonElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div className={styles.tabs}>
      <div ref={list} className={styles.list} role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            className={styles.tab}
            aria-selected={tab.id === open}
            aria-controls={tab.id === open ? `${id}-panel` : undefined}
            tabIndex={tab.id === open ? 0 : -1}
            onClick={() => onOpen(tab.id)}
            onKeyDown={move}
          >
            {tab.label}
            {tab.count === undefined ? null : <span className={styles.count}> {tab.count}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${open}`} tabIndex={0} className={styles.panel}>
        {children}
      </div>
    </div>
  );
}
