import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { Lifecycle, LifecycleState, Meaning } from './meaning.ts';
import { meaningOfState } from './meaning.ts';
import { StateMark } from './state-mark.tsx';
import styles from './status-badge.module.css';

interface BadgeProps {
  readonly meaning: Meaning;
  readonly label: string;
  /** A filled pill, on patient cards; plain in rows. */
  readonly pill?: boolean;
}

/** A sign and a word for a meaning that is no lifecycle state. */
export function MeaningBadge({ meaning, label, pill = false }: BadgeProps) {
  return (
    <span className={clsx(styles.badge, pill && styles.pill)} data-meaning={meaning}>
      <StateMark meaning={meaning} />
      {label}
    </span>
  );
}

type StatusBadgeProps = LifecycleState & { readonly label?: string; readonly pill?: boolean };

/** The badge of a lifecycle state, in the reader's language. */
export function StatusBadge({ of, state, label, pill = false }: StatusBadgeProps) {
  const t = useTranslations('state');
  const meaning = meaningOfState(of, state);
  if (!meaning) return null;
  return <MeaningBadge meaning={meaning} label={label ?? t(`${of}.${state}`)} pill={pill} />;
}

/** The same for a dotted key such as TICKET.WAITING that came over the wire; nothing for an unknown one. */
export function StateKeyBadge({ stateKey, pill = false }: { stateKey: string; pill?: boolean }) {
  const t = useTranslations('state');
  const [of = '', state = ''] = stateKey.split('.');
  const meaning = isLifecycle(of) ? meaningOfState(of, state) : null;
  if (!meaning) return null;
  return <MeaningBadge meaning={meaning} label={t(`${of}.${state}`)} pill={pill} />;
}

function isLifecycle(of: string): of is Lifecycle {
  return ['TICKET', 'CONSULTATION', 'PRESCRIPTION', 'ORDER', 'PAYMENT', 'FOLLOW_UP', 'CREDENTIAL'].includes(of);
}
