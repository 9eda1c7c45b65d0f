'use client';

import { Kbd } from '@openward/ui/kbd';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog } from '../shell/dialog.tsx';
import styles from './palette.module.css';
import { type PaletteItem, usePaletteItems } from './use-palette-items.tsx';

const matches = (item: PaletteItem, query: string) =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${item.label} ${item.detail ?? ''}`.toLowerCase().includes(word));

/** Patients in care, places and actions, by a few letters. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('console.palette');
  const shell = useTranslations('console.shell');
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = usePaletteItems().filter((item) => matches(item, query.trim()));
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    item.act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <Dialog label={shell('search-label')} size={640} onClose={onClose}>
      <div className={styles.top}>
        <input
          className={styles.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          aria-label={shell('search-label')}
          placeholder={t('placeholder')}
          data-autofocus
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd>Esc</Kbd>
      </div>
      <div id={`${id}-list`} className={styles.list} role="listbox" aria-label={shell('search-label')}>
        {[...Map.groupBy(found, ({ group }) => group)].map(([group, items]) => (
          <div key={group} role="group" aria-label={t(group)}>
            <p className={styles.group} aria-hidden="true">
              {t(group)}
            </p>
            {items.map((item) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox above holds the focus and its keys
              <div
                key={item.id}
                id={`${id}-${item.id}`}
                className={styles.item}
                role="option"
                tabIndex={-1}
                aria-selected={item === chosen}
                onClick={() => run(item)}
              >
                {item.icon}
                <span>
                  <strong>{item.label}</strong>
                  {item.detail ? <span className={styles.detail}> {item.detail}</span> : null}
                </span>
                {item.hint ? <Kbd>{item.hint}</Kbd> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className={styles.none} role="status">
        {found.length === 0 ? (
          t('none', { query })
        ) : (
          <span className={styles.spoken}>{t('results', { count: found.length })}</span>
        )}
      </p>
    </Dialog>
  );
}
