'use client';

import { useMediaQuery } from '@mantine/hooks';
import { EmptyState } from '@openward/ui/empty-state';
import { Columns } from '@openward/ui/shell';
import { IconClipboardText } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useParams, useRouter } from 'next/navigation';
import { useState } from 'react';
import { Background } from './background.tsx';
import { ReviewList } from './review-list.tsx';
import { ReviewSheet } from './review-sheet.tsx';
import styles from './review.module.css';
import { useReviewBoard } from './use-review.ts';

/** The pharmacist's board: what waits at the left, one prescription with everything to judge it by beside it. */
export function ReviewScreen() {
  const t = useTranslations('console.review');
  const params = useParams();
  const router = useRouter();
  const bench = useReviewBoard();
  const wide = useMediaQuery('(min-width: 75em)') ?? false;
  /** What was decided last, said aloud and shown above the next one. */
  const [done, setDone] = useState<string | null>(null);
  const openId = typeof params.prescriptionId === 'string' ? params.prescriptionId : null;
  const waiting = bench.board.data?.toReview ?? [];
  const goOn = (said: string) => {
    setDone(said);
    const at = waiting.findIndex(({ prescriptionId }) => prescriptionId === openId);
    const rest = waiting.filter(({ prescriptionId }) => prescriptionId !== openId);
    const next = rest[Math.min(Math.max(0, at), rest.length - 1)];
    router.push(next ? `/review/${next.prescriptionId}` : '/review');
    bench.reread();
  };
  return (
    <>
      <h1 className={styles.spoken}>{t('title')}</h1>
      <p role="status" className={styles.spoken}>
        {done}
      </p>
      <Columns
        listLabel={t('list')}
        list={<ReviewList bench={bench} openId={openId} />}
        side={wide && openId ? <Background prescriptionId={openId} /> : undefined}
        sideLabel={t('background')}
        focus={openId ? 'work' : 'list'}
      >
        {openId ? (
          <ReviewSheet key={openId} prescriptionId={openId} wide={wide} done={done} onDecided={goOn} />
        ) : (
          <div className={styles.middle}>
            <EmptyState icon={<IconClipboardText size={22} stroke={1.75} />} title={done ?? t('nothing-open')}>
              {t('nothing-open-detail')}
            </EmptyState>
          </div>
        )}
      </Columns>
    </>
  );
}
