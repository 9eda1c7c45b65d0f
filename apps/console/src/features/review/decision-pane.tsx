'use client';

import type { ReviewSheet } from '@openward/domain/review';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { DecisionBar } from './decision-bar.tsx';
import { JudgementParts } from './judgement-parts.tsx';
import styles from './review.module.css';
import { useDecision } from './use-decision.ts';

interface DecisionPaneProps {
  readonly sheet: ReviewSheet;
  readonly onDecided: (said: string) => void;
  /** What is judged. */
  readonly children: ReactNode;
  /** What stands below the judgement where there is no panel beside it. */
  readonly background?: ReactNode;
}

/** What is judged, the three parts of the judgement, and the decision at the foot; keyboard throughout. */
export function DecisionPane({ sheet, onDecided, children, background = null }: DecisionPaneProps) {
  const t = useTranslations('console.review');
  const decision = useDecision(sheet, onDecided);
  const keyed = sheet.refusal === null;
  const tick = (index: number) => {
    const point = sheet.judgement.suitability[index];
    if (point && keyed) decision.toggle(point);
  };
  useKeys({
    a: keyed ? decision.approve : undefined,
    r: keyed ? decision.sendBack : undefined,
    x: keyed ? decision.askReject : undefined,
    1: () => tick(0),
    2: () => tick(1),
    3: () => tick(2),
  });
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also where everything in it is locked */}
      <section className={styles.sheet} aria-label={t('sheet')} tabIndex={0}>
        {children}
        <JudgementParts sheet={sheet} decision={decision} />
        {background}
      </section>
      <DecisionBar sheet={sheet} decision={decision} />
    </>
  );
}
