import type { ClinicianRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { JourneyTimeline } from '@openward/ui/journey-timeline';
import { useTranslations } from 'next-intl';
import styles from './panel.module.css';

interface JourneyTabProps {
  readonly room: ClinicianRoom;
  readonly now: Date;
}

/** The patient's whole way, one step a row. */
export function JourneyTab({ room, now }: JourneyTabProps) {
  const t = useTranslations('console.record');
  const steps = useTranslations('timeline');
  const format = useFormat();
  const at = (moment: Date) =>
    format.dayKey(moment) === format.dayKey(now) ? format.time(moment) : format.nearDateTime(moment, now);
  return (
    <section>
      <h3 className={styles.title}>{t('this-journey')}</h3>
      <JourneyTimeline
        steps={room.timeline.map(
          ({ key, status, at: moment, actorName, actorLatinName, actorKind, serviceName }, index) => ({
            key: `${key}-${index}`,
            title: steps(key),
            status,
            lines: [
              actorName === null
                ? t(`actor.${actorKind}`)
                : format.person({ name: actorName, latinName: actorLatinName }),
              serviceName && format.localized(serviceName),
            ].filter((line) => line !== null),
            trailing: moment ? <span className={styles.quiet}>{at(moment)}</span> : undefined,
          }),
        )}
      />
    </section>
  );
}
