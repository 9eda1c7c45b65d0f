'use client';

import type { ReviewSheet } from '@openward/domain/review';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { TextField } from '@openward/ui/field';
import { Kbd } from '@openward/ui/kbd';
import { IconArrowBackUp, IconBan, IconCheck, IconLock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useNow } from '../now/index.ts';
import styles from './review.module.css';
import type { Decision } from './use-decision.ts';

interface DecisionBarProps {
  readonly sheet: ReviewSheet;
  readonly decision: Decision;
}

/** Comment, reject, return, approve; locked with its reason where this pharmacist may not decide. */
export function DecisionBar({ sheet, decision }: DecisionBarProps) {
  const t = useTranslations('console.review');
  const format = useFormat();
  if (sheet.decision) return <Decided sheet={sheet} />;
  if (decision.rejecting) {
    return (
      <footer className={styles.foot}>
        <ConfirmInline
          title={t('reject-title', { name: format.person(sheet.patient) })}
          consequence={t('reject-consequence', { reason: decision.comment.trim() })}
          confirmLabel={t('reject')}
          keepLabel={t('keep')}
          needsReason={false}
          busy={decision.busy}
          error={decision.fault}
          onConfirm={decision.reject}
          onKeep={decision.keep}
        />
      </footer>
    );
  }
  return (
    <footer className={styles.foot}>
      {sheet.refusal ? (
        <Banner tone="network" icon={<IconLock size={20} stroke={1.75} />} title={t(`refusal.${sheet.refusal}`)} />
      ) : null}
      <div className={styles.decide}>
        <div className={styles.comment}>
          <TextField
            ref={decision.field}
            label={t('comment')}
            hint={t('comment-hint')}
            list="review-reasons"
            maxLength={500}
            value={decision.comment}
            error={decision.fault}
            disabled={sheet.refusal !== null}
            onChange={(event) => decision.write(event.currentTarget.value)}
          />
          <datalist id="review-reasons">
            {(['dose', 'course', 'interaction', 'allergy', 'diagnosis', 'results'] as const).map((reason) => (
              <option key={reason}>{t(`reasons.${reason}`)}</option>
            ))}
          </datalist>
        </div>
        <Button look="danger-outline" disabled={sheet.refusal !== null} onClick={decision.askReject}>
          <IconBan size={18} stroke={1.75} aria-hidden="true" />
          {t('reject')}
          <Kbd>X</Kbd>
        </Button>
        <Button look="outline" disabled={sheet.refusal !== null} onClick={decision.sendBack}>
          <IconArrowBackUp size={18} stroke={1.75} aria-hidden="true" />
          {t('return')}
          <Kbd>R</Kbd>
        </Button>
        <Button disabled={sheet.refusal !== null} busy={decision.busy} onClick={decision.approve}>
          <IconCheck size={18} stroke={1.75} aria-hidden="true" />
          {t('approve')}
          <Kbd>A</Kbd>
        </Button>
      </div>
    </footer>
  );
}

/** Who decided what and why, instead of the buttons. */
function Decided({ sheet: { decision, state, validUntil } }: { readonly sheet: ReviewSheet }) {
  const t = useTranslations('console.review');
  const format = useFormat();
  const now = useNow();
  if (!decision) return null;
  const time = format.nearDateTime(decision.createdAt, now, { within: true });
  const title = t(`decided-by.${decision.decision}`, { name: format.person(decision.reviewer), time });
  const until = state === 'EFFECTIVE' && validUntil ? t('valid-until', { time: format.dateTime(validUntil) }) : null;
  return (
    <footer className={styles.foot}>
      <Banner tone={decision.decision === 'APPROVED' ? 'good' : 'facts'} title={title}>
        {decision.reason ?? until}
      </Banner>
    </footer>
  );
}
