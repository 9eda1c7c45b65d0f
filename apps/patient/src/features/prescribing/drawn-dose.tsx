import type { DoseUnit } from '@openward/domain/prescribing';
import { IconDroplet, IconLungs, IconPackage, IconVaccine } from '@tabler/icons-react';
import styles from './prescription.module.css';

interface DrawnDoseProps {
  readonly unit: DoseUnit;
  /** Less than a whole one. */
  readonly isHalf: boolean;
}

/** A tablet is half filled, a capsule two-coloured: a bar would read as "no entry". */
export function DrawnDose({ unit, isHalf }: DrawnDoseProps) {
  switch (unit) {
    case 'tablet':
      return (
        <svg className={styles.drawn} viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="M12 3a9 9 0 0 1 0 18Z" fill="currentColor" />
          {isHalf ? <path d="M12 1v22" stroke="currentColor" strokeWidth="1.75" strokeDasharray="2 2" /> : null}
        </svg>
      );
    case 'capsule':
    case 'suppository':
      return (
        <svg className={styles.drawn} viewBox="0 0 24 24" aria-hidden="true">
          <rect x="2" y="7" width="20" height="10" rx="5" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="M12 7h5a5 5 0 0 1 0 10h-5Z" fill="currentColor" />
        </svg>
      );
    case 'millilitre':
    case 'drop':
    case 'spray':
    case 'application':
      return <IconDroplet size={22} stroke={1.75} aria-hidden="true" />;
    case 'inhalation':
      return <IconLungs size={22} stroke={1.75} aria-hidden="true" />;
    case 'unit':
    case 'milligram':
      return <IconVaccine size={22} stroke={1.75} aria-hidden="true" />;
    case 'sachet':
    case 'patch':
    case 'ampoule':
    case 'vial':
    case 'piece':
      return <IconPackage size={22} stroke={1.75} aria-hidden="true" />;
  }
}
