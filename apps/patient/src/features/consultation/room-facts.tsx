import type { PatientRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { EmergencyNotice } from '@openward/ui/emergency-notice';
import { Row, RowList } from '@openward/ui/row';
import { Section } from '@openward/ui/shell';
import { IconClipboardText, IconPhone, IconRosetteDiscountCheck, IconShieldHeart } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Timeline } from '../journey/timeline.tsx';

/** Licence, what was said before, safety facts, the journey so far. */
export function RoomFacts({ room }: { readonly room: PatientRoom }) {
  const t = useTranslations('patient.consultation');
  const pregnancy = useTranslations('pregnancy');
  const format = useFormat();
  const { consultation, safety, intake, timeline, institution } = room;
  const { licenceValidUntil } = consultation.clinician;
  const allergies =
    safety.allergies === null
      ? t('allergies-not-known')
      : safety.allergies.length === 0
        ? t('allergies-none')
        : t('allergies', { list: format.list(safety.allergies.map(({ substance }) => substance)) });
  return (
    <>
      <Section title={t('in-this')}>
        <RowList>
          <Row
            icon={<IconRosetteDiscountCheck size={22} stroke={1.75} />}
            title={t('licence')}
            {...(licenceValidUntil
              ? { detail: t('licence-until', { date: format.plainDate(licenceValidUntil) }) }
              : {})}
          />
          <Row
            tone="plain"
            icon={<IconClipboardText size={22} stroke={1.75} />}
            title={t('told')}
            detail={intake.symptoms}
          />
          <Row
            tone="plain"
            icon={<IconShieldHeart size={22} stroke={1.75} />}
            title={t('safety')}
            detail={[pregnancy(safety.pregnancy), allergies].join(' · ')}
          />
          {institution.contactPhone ? (
            <Row
              tone="plain"
              href={`tel:${institution.contactPhone}`}
              icon={<IconPhone size={22} stroke={1.75} />}
              title={t('complaint')}
              detail={[format.localized(institution.name), institution.contactPhone].join(' · ')}
            />
          ) : null}
        </RowList>
      </Section>
      <EmergencyNotice title={t('worse')} detail={t('worse-detail')} number={institution.emergency.ambulance} />
      <Section title={t('journey')}>
        <Timeline steps={timeline} here={consultation.id} />
      </Section>
    </>
  );
}
