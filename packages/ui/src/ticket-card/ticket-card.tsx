import type { WaitRange } from '@openward/domain/waiting-room';
import { useFormat } from '@openward/i18n/react';
import { useTranslations } from 'next-intl';
import { PeopleAhead } from './people-ahead.tsx';
import styles from './ticket-card.module.css';

interface TicketCardProps {
  readonly service: string;
  readonly patientName: string;
  /** Read aloud by both sides: A 027. */
  readonly number: string;
  /** 1 is next; null when the place is not known. */
  readonly place: number | null;
  readonly wait: WaitRange;
}

/** The paper ticket: number, perforation, place and range, the people ahead. Never a spinner, never a lying number. */
export function TicketCard({ service, patientName, number, place, wait }: TicketCardProps) {
  const t = useTranslations('ui.ticket');
  const format = useFormat();
  const range = format.waitParts(wait);
  return (
    <section className={styles.ticket} aria-label={`${t('number')} ${number}`}>
      <span className={styles.halo} aria-hidden="true" />
      <div className={styles.stub}>
        <p className={styles.service}>{`${service}\u00a0· ${patientName}`}</p>
        <p className={styles.number}>{format.ticketNumber(number)}</p>
        <p className={styles.label}>{t('number')}</p>
      </div>
      <div className={styles.perforation} aria-hidden="true" />
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt className={styles.label}>{t('place')}</dt>
          <dd className={styles.figure}>{place === null ? <Unknown /> : format.place(place)}</dd>
        </div>
        <div className={styles.fact}>
          <dt className={styles.label}>{t('wait')}</dt>
          <dd className={styles.figure}>
            {range ? (
              <>
                {range.figure}
                <span className={styles.unit}>&nbsp;{range.unit}</span>
              </>
            ) : (
              <Unknown />
            )}
          </dd>
        </div>
      </dl>
      {place === null ? null : <PeopleAhead place={place} />}
      <p className={styles.spoken} role="status">
        {place === null ? '' : t('moved', { place: format.place(place) })}
      </p>
    </section>
  );
}

function Unknown() {
  const t = useTranslations('ui.ticket');
  return <span className={styles.unknown}>{t('not-known')}</span>;
}
