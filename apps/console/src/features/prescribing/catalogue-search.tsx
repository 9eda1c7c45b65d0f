'use client';

import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';
import styles from './catalogue-search.module.css';

interface CatalogueSearchProps<Hit> {
  readonly label: string;
  readonly hint: string;
  /** Asks the catalogue; nothing typed asks nothing. */
  readonly useHits: (query: string) => { readonly hits: readonly Hit[]; readonly busy: boolean };
  readonly keyOf: (hit: Hit) => string;
  readonly row: (hit: Hit) => ReactNode;
  readonly onChoose: (hit: Hit) => void;
  readonly autoFocus?: boolean;
}

const pauseMs = 120;

/** Search as one types; arrows move, Enter takes, Escape empties. */
export function CatalogueSearch<Hit>(props: CatalogueSearchProps<Hit>) {
  const { label, hint, useHits, keyOf, row, onChoose } = props;
  const t = useTranslations('console.prescribe');
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [asked] = useDebouncedValue(query.trim(), pauseMs);
  const { hits, busy } = useHits(asked);
  const open = query.trim() !== '' && asked !== '';
  const active = Math.min(at, hits.length - 1);
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    setQuery('');
    onChoose(hit);
  };
  return (
    <div className={styles.search}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.box}>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <input
          id={id}
          className={styles.input}
          role="combobox"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && hits.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          placeholder={hint}
          maxLength={60}
          value={query}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the drawer was opened to type a medicine here
          autoFocus={props.autoFocus}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown') setAt(Math.min(hits.length - 1, active + 1));
            else if (event.key === 'ArrowUp') setAt(Math.max(0, active - 1));
            else if (event.key === 'Enter' && !event.ctrlKey) choose(hits[active]);
            else if (event.key === 'Escape' && query !== '') setQuery('');
            else return;
            event.preventDefault();
          }}
        />
      </div>
      {open ? (
        <div className={styles.hits} aria-busy={busy || undefined}>
          <div id={`${id}-list`} role="listbox" aria-label={label}>
            {hits.map((hit, index) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above takes the keys
              <div
                key={keyOf(hit)}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={styles.hit}
                onPointerMove={() => setAt(index)}
                onClick={() => choose(hit)}
              >
                {row(hit)}
              </div>
            ))}
          </div>
          {hits.length === 0 ? (
            <p className={styles.none} role="status">
              {busy ? t('searching') : t('nothing-found', { query: asked })}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
