'use client';

import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { Kbd } from '@openward/ui/kbd';
import { useTranslations } from 'next-intl';
import { DutySwitch } from '../duty/index.ts';
import { useKeys } from '../keys/use-keys.ts';
import styles from './bench.module.css';
import type { Bench } from './use-bench.ts';
import { useTakeNext } from './use-take-next.ts';

/** The duty switch, and the one way to take a patient. */
export function DutyBar({ bench }: { readonly bench: Bench }) {
  const t = useTranslations('console.workbench');
  const errors = useTranslations('errors');
  const duty = bench.duty.data;
  const next = useTakeNext(bench);
  useKeys({ n: () => duty?.onDutySince && next.take() });
  const locked = nextLocked(bench);
  return (
    <div className={styles.duty}>
      <DutySwitch duty={duty} onAnswered={bench.reread} onChoose={bench.choose}>
        <Button wide busy={next.busy} disabled={locked !== null} onClick={next.take}>
          {t('take-next')}
          <Kbd>N</Kbd>
        </Button>
        {locked && duty ? <p className={styles.locked}>{t(locked)}</p> : null}
      </DutySwitch>
      {next.error ? <Banner tone="network" live title={errors(next.error)} /> : null}
    </div>
  );
}

/** Why nobody can be taken now; null when somebody can. */
function nextLocked({ duty, queue }: Bench) {
  if (!duty.data?.onDutySince) return 'next-off-duty';
  if (duty.data.active >= duty.data.capacity) return 'next-full';
  return queue.data?.total === 0 ? 'next-empty' : null;
}
