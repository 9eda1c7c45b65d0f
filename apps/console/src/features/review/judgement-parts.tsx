'use client';

import type { ReviewSheet } from '@openward/domain/review';
import { Kbd } from '@openward/ui/kbd';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './review.module.css';
import type { Decision } from './use-decision.ts';

interface JudgementPartsProps {
  readonly sheet: ReviewSheet;
  readonly decision: Decision;
}

/** Legality and completeness as the rules answer them, suitability as the pharmacist ticks it. */
export function JudgementParts({ sheet, decision }: JudgementPartsProps) {
  const t = useTranslations('console.review');
  const { legality, completeness, suitability } = sheet.judgement;
  const open = sheet.refusal === null;
  return (
    <div className={styles.parts}>
      <section aria-labelledby="review-legality">
        <h3 id="review-legality" className={styles.heading}>
          {t('legality')} <span className={styles.quiet}>{t('automatic')}</span>
        </h3>
        <ul className={styles.points}>
          {legality.map(({ point, ok }) => (
            <Point key={point} ok={ok} text={t(`point.${point}`)} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="review-completeness">
        <h3 id="review-completeness" className={styles.heading}>
          {t('completeness')} <span className={styles.quiet}>{t('automatic')}</span>
        </h3>
        <ul className={styles.points}>
          {completeness.map(({ point, ok, count, limit }) => (
            <Point key={point} ok={ok} text={t(`point.${point}`, { count: count ?? 0, limit: limit ?? 0 })} />
          ))}
        </ul>
      </section>
      <fieldset className={styles.part} disabled={!open}>
        <legend className={styles.heading}>
          {t('suitability')} <span className={styles.quiet}>{t('yours')}</span>
        </legend>
        <ul className={styles.points}>
          {suitability.map((point, index) => (
            <li key={point}>
              <label className={styles.tick}>
                <input
                  type="checkbox"
                  checked={decision.ticked.includes(point)}
                  onChange={() => decision.toggle(point)}
                />
                <span className={styles.grow}>{t(`point.${point}`)}</span>
                {open ? <Kbd>{String(index + 1)}</Kbd> : null}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </div>
  );
}

function Point({ ok, text }: { readonly ok: boolean; readonly text: string }) {
  const t = useTranslations('console.review');
  const Icon = ok ? IconCheck : IconX;
  return (
    <li className={styles.point} data-ok={ok}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span>
        {text}
        <span className={styles.spoken}>{ok ? t('holds') : t('does-not-hold')}</span>
      </span>
    </li>
  );
}
