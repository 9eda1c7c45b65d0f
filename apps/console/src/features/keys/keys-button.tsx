'use client';

import { Button } from '@openward/ui/button';
import { Kbd } from '@openward/ui/kbd';
import { Toggle } from '@openward/ui/toggle';
import { IconKeyboard, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '../shell/dialog.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { RailButton } from '../shell/rail-button.tsx';
import styles from './keys.module.css';
import { setSingleKeys, singleKeysOn } from './single-keys.ts';
import { useKeys } from './use-keys.ts';

const groups = [
  {
    id: 'everywhere',
    rows: [
      ['palette', 'Ctrl K'],
      ['overlay', '?'],
      ['move', 'J', 'K'],
      ['open', '↵'],
      ['search', '/'],
    ],
  },
  {
    id: 'workbench',
    rows: [
      ['next', 'N'],
      ['reply', 'R'],
      ['note', 'D'],
      ['prescribe', 'P'],
      ['private', 'I'],
      ['evidence', 'V'],
      ['tabs', '1–5'],
    ],
  },
  {
    id: 'review',
    rows: [
      ['tick', '1–3'],
      ['approve', 'A'],
      ['return', 'R'],
      ['reject', 'X'],
    ],
  },
  {
    id: 'tasks',
    rows: [
      ['outcome', 'O'],
      ['give', 'M'],
      ['close-task', 'X'],
    ],
  },
  {
    id: 'drawer',
    rows: [
      ['add-line', 'Ctrl ↵'],
      ['sign', 'Ctrl S'],
    ],
  },
  {
    id: 'dispensing',
    rows: [
      ['pass', 'Ctrl ↵'],
      ['undo-scan', 'Ctrl Z'],
      ['short', 'S'],
      ['labels', 'L'],
      ['leaflets', 'F'],
      ['line', '↑', '↓'],
    ],
  },
  {
    id: 'composer',
    rows: [
      ['send', 'Ctrl ↵'],
      ['leave', 'Esc'],
    ],
  },
] as const;

/** Every key of the console, under `?`, and the switch that turns single letters off. */
export function KeysButton() {
  const t = useTranslations('console.keys');
  const shell = useTranslations('console.shell');
  const common = useTranslations('common');
  const { open, show, hide } = useOverlays();
  const [on, setOn] = useState(singleKeysOn);
  useKeys({ '?': () => show('keys') });
  return (
    <>
      <RailButton icon={<IconKeyboard size={20} stroke={1.75} />} label={shell('keys')} onClick={() => show('keys')} />
      {open === 'keys' ? (
        <Dialog label={t('title')} size={440} onClose={hide}>
          <div className={styles.overlay}>
            <div className={styles.head}>
              <h2 className={styles.heading}>{t('title')}</h2>
              <Button look="quiet" iconOnly aria-label={common('close')} onClick={hide}>
                <IconX size={18} stroke={1.75} aria-hidden="true" />
              </Button>
            </div>
            <p className={styles.lead}>{t('lead')}</p>
            <Toggle
              label={t('on')}
              on={on}
              onChange={(next) => {
                setSingleKeys(next);
                setOn(next);
              }}
            />
            {groups.map(({ id, rows }) => (
              <section key={id} className={styles.group}>
                <h3 className={styles.title}>{t(id)}</h3>
                <dl className={styles.rows}>
                  {rows.map(([row, ...keys]) => (
                    <div key={row}>
                      <dt>{t(row)}</dt>
                      <dd>
                        {keys.map((key) => (
                          <Kbd key={key}>{key}</Kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
