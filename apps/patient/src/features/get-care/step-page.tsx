import { Page } from '@openward/ui/shell';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './get-care.module.css';

export interface StepFrame {
  readonly progress: ReactNode;
  /** The person came here from another step, so reading begins at its top. */
  readonly moved: boolean;
}

interface StepPageProps extends StepFrame {
  readonly children: ReactNode;
  readonly buttons: ReactNode;
}

/** One step of get care: where one is, the questions, the way on. */
export function StepPage({ progress, moved, children, buttons }: StepPageProps) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!moved) return;
    window.scrollTo({ top: 0 });
    top.current?.focus({ preventScroll: true });
  }, [moved]);
  return (
    <>
      <Page>
        <div ref={top} tabIndex={-1} className={styles.progress}>
          {progress}
        </div>
        {children}
      </Page>
      {buttons}
    </>
  );
}
