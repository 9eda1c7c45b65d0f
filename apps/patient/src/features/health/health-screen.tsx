'use client';

import { ageInMonths, type PatientMe } from '@openward/domain/identity';
import { calendarDayIn, calendarDayOf } from '@openward/domain/institution';
import type { HealthProfile } from '@openward/domain/intake';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button, ButtonLink } from '@openward/ui/button';
import { PageTitle } from '@openward/ui/page-title';
import { Page, StickyBar } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { useQuery } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { HealthForm } from './health-form.tsx';
import styles from './health.module.css';
import { useHealthForm } from './use-health-form.ts';

interface HealthScreenProps {
  readonly me: PatientMe;
  readonly profile: HealthProfile;
}

/** What every clinician has to know, for oneself and each child. */
export function HealthScreen({ me, profile: initial }: HealthScreenProps) {
  const t = useTranslations('patient.health');
  const format = useFormat();
  const now = useNow();
  const trpc = useTRPC();
  const { patientId } = initial;
  const { data: profile } = useQuery(trpc.intake.health.queryOptions({ patientId }, { initialData: initial }));
  const people = [me, ...me.family];
  const patient = people.find(({ personId }) => personId === profile.patientId) ?? me;
  const age = patient.birthDate ? ageInMonths(calendarDayOf(patient.birthDate), calendarDayIn(now, format.zone)) : null;
  const facts = { sex: patient.sex, ageInMonths: age };
  const form = useHealthForm({ owner: me.personId, profile, facts });
  const [saved, setSaved] = useState(false);
  return (
    <>
      <PageTitle title={t('title')} back={{ href: '/me', label: t('back') }} />
      <Page>
        {people.length > 1 ? (
          <nav className={styles.choose} aria-label={t('whose')}>
            {people
              .filter(({ personId }) => personId !== patient.personId)
              .map((other) => (
                <ButtonLink key={other.personId} href={`/me/health?of=${other.personId}`} look="outline" wide>
                  {t('of', { name: format.person(other) })}
                </ButtonLink>
              ))}
          </nav>
        ) : null}
        <div>
          <h2 className={type.title}>{t('of', { name: format.person(patient) })}</h2>
          <p className={type.small}>
            {profile.confirmedAt ? t('confirmed', { date: format.date(profile.confirmedAt) }) : t('never-confirmed')}
          </p>
        </div>
        <HealthForm form={form} profile={profile} facts={facts} />
        {saved ? <Banner tone="good" live title={t('saved')} /> : null}
      </Page>
      <StickyBar>
        <Button wide busy={form.saving} onClick={() => form.confirm(() => setSaved(true))}>
          {t('confirm')}
        </Button>
      </StickyBar>
    </>
  );
}
