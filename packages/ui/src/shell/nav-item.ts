import type { ReactNode } from 'react';

/** One place of the navigation; its icon is decoration, the label says it. */
export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Shown instead when the place is open. */
  readonly activeIcon?: ReactNode;
  /** How many wait there; never for attention alone. */
  readonly count?: number;
}
