import type { TicketView } from '@openward/domain/waiting-room';
import { useFormat } from '@openward/i18n/react';
import { ButtonLink } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { PageTitle } from '@openward/ui/page-title';
import { Page } from '@openward/ui/shell';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconTicket } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';

/** The number is no longer open: what became of it, and the way on. */
export function TicketEnded({ ticket }: { readonly ticket: TicketView }) {
  const t = useTranslations('patient.waiting-room');
  const format = useFormat();
  const { state, consultationId, journeyId, serviceId } = ticket;
  const onward =
    state === 'DONE' && consultationId
      ? { href: `/consultation/${consultationId}`, label: t('read-consultation') }
      : { href: `/care/${serviceId}`, label: t('new-number') };
  return (
    <>
      <PageTitle
        title={format.ticketNumber(ticket.number)}
        back={{ href: '/home', label: t('back') }}
        trailing={<StatusBadge of="TICKET" state={state} pill />}
      />
      <Page>
        <EmptyState
          icon={<IconTicket size={22} stroke={1.75} />}
          title={t(`ended.${state}`)}
          action={
            <>
              <ButtonLink href={onward.href} wide>
                {onward.label}
              </ButtonLink>
              <ButtonLink href={`/records/${journeyId}`} look="quiet" wide>
                {t('record')}
              </ButtonLink>
            </>
          }
        />
      </Page>
    </>
  );
}
