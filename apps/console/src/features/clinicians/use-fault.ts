import { useTranslations } from 'next-intl';
import { errorKeyOf, refusalOf } from '@openward/api/client';
import type { FieldFault } from './practice-fields.tsx';

const own = ['missing', 'in-the-future'] as const;

/** The refused field of a form with its sentence; null when the refusal is about no field. */
export function useFault(error: unknown): FieldFault | null {
  const t = useTranslations('console.clinicians.fault');
  const errors = useTranslations('errors');
  const details = refusalOf(error)?.details;
  const field = details?.['field'];
  if (typeof field !== 'string') return null;
  const reason = own.find((one) => one === details?.['reason']);
  return { field, text: reason ? t(reason) : errors(errorKeyOf(error)) };
}
