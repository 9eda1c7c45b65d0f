'use client';

import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { errorKeyOf } from '@openward/api/client';
import styles from './lists.module.css';

interface LoadedProps<Data> {
  readonly query: {
    readonly data: Data | undefined;
    readonly isError: boolean;
    readonly error: unknown;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
  };
  /** "The clinicians could not be loaded" */
  readonly failed: string;
  readonly children: (data: Data) => ReactNode;
}

/** What was loaded; until then rows in outline, or what went wrong and a way to try again. */
export function Loaded<Data>({ query, failed, children }: LoadedProps<Data>) {
  const errors = useTranslations('errors');
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <Skeleton shape="table" count={12} />;
  return (
    <div className={styles.failed}>
      <ErrorState title={failed} onRetry={() => void query.refetch()} retrying={query.isFetching}>
        {errors(errorKeyOf(query.error))}
      </ErrorState>
    </div>
  );
}
