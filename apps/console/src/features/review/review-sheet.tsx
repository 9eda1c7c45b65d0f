'use client';

import { serviceLevel } from '@openward/domain/waiting-room';
import type { ReviewSheet as Sheet } from '@openward/domain/review';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { EmptyState } from '@openward/ui/empty-state';
import { ErrorState } from '@openward/ui/error-state';
import { PatientBanner } from '@openward/ui/person-banner';
import { ServiceLevelRing } from '@openward/ui/service-level-ring';
import { Skeleton } from '@openward/ui/skeleton';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconArrowLeft, IconFileOff } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { errorKeyOf } from '@openward/api/client';
import { useTitle } from '../identity/index.ts';
import { secondsSince, useAbout } from '../workbench/patient-words.ts';
import { useNow } from '../now/index.ts';
import { BackgroundParts } from './background.tsx';
import { ChecksMatrix } from './checks-matrix.tsx';
import { DecisionPane } from './decision-pane.tsx';
import { LinesTable } from './lines-table.tsx';
import styles from './review.module.css';
import { useReviewSheet } from './use-review.ts';

interface ReviewSheetProps {
  readonly prescriptionId: string;
  readonly wide: boolean;
  /** What was decided before this one was opened. */
  readonly done: string | null;
  readonly onDecided: (said: string) => void;
}

/** One prescription on one screen: who, for what, which medicines, what the checks say, and the decision. */
export function ReviewSheet({ prescriptionId, wide, done, onDecided }: ReviewSheetProps) {
  const t = useTranslations('console.review');
  const shell = useTranslations('console.shell');
  const errors = useTranslations('errors');
  const now = useNow();
  const sheet = useReviewSheet(prescriptionId);
  if (sheet.data) {
    const { data } = sheet;
    return (
      <>
        <SheetHead sheet={data} />
        <PatientBanner patient={{ ...data.patient, visit: data.kind }} now={now} layout="strip" />
        <DecisionPane sheet={data} onDecided={onDecided} background={wide ? null : <BackgroundParts sheet={data} />}>
          {done ? <Banner tone="good" title={done} /> : null}
          {data.previousReason ? (
            <Banner tone="facts" title={t('corrected')}>
              {data.previousReason}
            </Banner>
          ) : null}
          <LinesTable sheet={data} />
          <ChecksMatrix sheet={data} />
        </DecisionPane>
      </>
    );
  }
  if (!sheet.isError) return <Skeleton shape="rows" />;
  const key = errorKeyOf(sheet.error);
  return (
    <div className={styles.middle}>
      {key === 'not-found' ? (
        <EmptyState icon={<IconFileOff size={22} stroke={1.75} />} title={shell('not-found')}>
          {shell('not-found-detail')}
        </EmptyState>
      ) : (
        <ErrorState title={t('failed')} onRetry={() => void sheet.refetch()} retrying={sheet.isFetching}>
          {errors(key)}
        </ErrorState>
      )}
    </div>
  );
}

/** Number, version and state; who signed with which licence; how long it waits. */
function SheetHead({ sheet }: { readonly sheet: Sheet }) {
  const t = useTranslations('console.review');
  const words = useTranslations('prescribing');
  const roles = useTranslations('role');
  const titleOf = useTitle();
  const about = useAbout();
  const format = useFormat();
  const now = useNow(1_000);
  const { prescriber, signedAt, targetSeconds } = sheet;
  const waited = secondsSince(signedAt, now);
  return (
    <header className={styles.sheetHead}>
      <Link href="/review" className={styles.back} aria-label={t('back')}>
        <IconArrowLeft size={18} stroke={1.75} aria-hidden="true" />
      </Link>
      <div className={styles.grow}>
        <h2 className={styles.title}>
          {format.person(sheet.patient)}
          <span className={styles.about}>{about(sheet.patient, now)}</span>
          <span className={styles.quiet}>
            {words('number', { number: String(sheet.number) })} · {words('version', { version: sheet.version })}
          </span>
          <StatusBadge of="PRESCRIPTION" state={sheet.state} />
        </h2>
        <p className={styles.quiet}>
          {t('signed-by', {
            time: format.nearDateTime(signedAt, now, { within: true }),
            name: format.person(prescriber),
          })}
          {' · '}
          {[titleOf(prescriber.title) ?? roles(prescriber.role), format.localized(sheet.serviceName)].join(' · ')}
          {' · '}
          {t('licence', { number: prescriber.licenceNumber ?? '–' })}
        </p>
      </div>
      {sheet.state === 'SIGNED' ? (
        <p className={styles.clock} data-level={serviceLevel({ waitedSeconds: waited, targetSeconds })}>
          <ServiceLevelRing waitedSeconds={waited} targetSeconds={targetSeconds} />
          {t('waited-of', { waited: format.stopwatch(waited), target: format.stopwatch(targetSeconds) })}
        </p>
      ) : null}
    </header>
  );
}
