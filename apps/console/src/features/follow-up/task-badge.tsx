import type { FollowUpTaskRow } from '@openward/domain/follow-up';
import { MeaningBadge } from '@openward/ui/status-badge';
import { useTranslations } from 'next-intl';

/** Why somebody has to look: an emergency, an abnormal answer, no answer. */
export function TaskBadge({ task: { kind, urgent } }: { readonly task: Pick<FollowUpTaskRow, 'kind' | 'urgent'> }) {
  const t = useTranslations('console.follow-up');
  if (urgent) return <MeaningBadge meaning="stopped" label={t('kind.urgent')} />;
  return <MeaningBadge meaning="needs-person" label={t(`kind.${kind}`)} />;
}
