'use client';

import type { PatientMe } from '@openward/domain/identity';
import { ageInMonths } from '@openward/domain/identity';
import { calendarDayIn, calendarDayOf, type ServiceCard } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { PageTitle } from '@openward/ui/page-title';
import { Page } from '@openward/ui/shell';
import { Skeleton } from '@openward/ui/skeleton';
import { StepBar } from '@openward/ui/step-bar';
import { useNow, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConsentStep } from './consent-step.tsx';
import { careSteps, type CareStep, useCareDraft } from './draft.ts';
import { EvidenceStep } from './evidence-step.tsx';
import styles from './get-care.module.css';
import { HealthStep } from './health-step.tsx';
import { NotPayableYet } from './not-payable-yet.tsx';
import { RedFlagScreen } from './red-flag-screen.tsx';
import { SafetyStep } from './safety-step.tsx';
import { SymptomsStep } from './symptoms-step.tsx';
import { WhoStep } from './who-step.tsx';

interface GetCareScreenProps {
  readonly service: ServiceCard;
  readonly me: PatientMe;
}

/** Get care step by step; a red flag ends it with emergency advice. */
export function GetCareScreen({ service, me }: GetCareScreenProps) {
  const now = useNow();
  const t = useTranslations('patient.get-care');
  const format = useFormat();
  const { draft, change, forget } = useCareDraft(me.personId, service.id, me.family.length === 0 ? me.personId : null);
  const [stopped, setStopped] = useState(false);
  const [moved, setMoved] = useState(false);
  const patients = [me, ...me.family];
  const ageOf = ({ birthDate }: { readonly birthDate: Date | null }) => (birthDate ? format.age(birthDate, now) : null);
  const patient = patients.find(({ personId }) => personId === draft?.patientId);
  if (stopped && draft) {
    return (
      <RedFlagScreen
        patient={patient ? format.facts([format.person(patient), ageOf(patient)]) : ''}
        symptoms={draft.symptoms}
        emergency={service.emergency}
        onChange={() => setStopped(false)}
      />
    );
  }
  const step = draft?.step ?? 'symptoms';
  const isAsked = (one: CareStep) =>
    (one !== 'who' || me.family.length > 0) && (one !== 'evidence' || service.role === 'DOCTOR');
  const steps = careSteps.filter(isAsked);
  const at = steps.indexOf(step) + 1;
  const goTo = (next: CareStep) => {
    change({ step: next });
    setMoved(true);
  };
  const goto = (offset: number) => {
    const next = steps[at - 1 + offset];
    if (next) goTo(next);
  };
  const facts = {
    sex: patient?.sex ?? ('UNKNOWN' as const),
    ageInMonths: patient?.birthDate
      ? ageInMonths(calendarDayOf(patient.birthDate), calendarDayIn(now, format.zone))
      : null,
  };
  const patientId = patient?.personId ?? me.personId;
  const progress = (
    <>
      {service.isPayable ? null : <NotPayableYet />}
      <StepBar step={at} total={steps.length} />
      <p className={styles.where} aria-live="polite">
        {t('where', { step: at, total: steps.length, name: t(`steps.${step}`) })}
        {patient ? ` · ${t('for', { name: format.person(patient) })}` : null}
      </p>
    </>
  );
  const shared = {
    frame: { progress, moved },
    onBack: at > 1 ? () => goto(-1) : null,
    onNext: () => goto(1),
  };
  return (
    <>
      <PageTitle
        title={format.localized(service.name)}
        back={{ href: '/care', label: t('close'), icon: 'close' }}
        trailing={<span className={styles.saved}>{t('saved')}</span>}
      />
      {draft === null ? (
        <Page>
          <Skeleton shape="rows" />
        </Page>
      ) : null}
      {draft && step === 'who' ? <WhoStep patients={patients} draft={draft} change={change} {...shared} /> : null}
      {draft && step === 'symptoms' ? (
        <SymptomsStep patientId={patientId} draft={draft} change={change} {...shared} />
      ) : null}
      {draft && step === 'safety' ? (
        <SafetyStep draft={draft} change={change} facts={facts} onRedFlag={() => setStopped(true)} {...shared} />
      ) : null}
      {draft && step === 'health' ? (
        <HealthStep owner={me.personId} facts={facts} draft={draft} change={change} {...shared} />
      ) : null}
      {draft && step === 'evidence' ? (
        <EvidenceStep
          patientId={patientId}
          patientName={patient ? format.person(patient) : ''}
          draft={draft}
          change={change}
          {...shared}
        />
      ) : null}
      {draft && step === 'consent' ? (
        <ConsentStep
          draft={draft}
          change={change}
          service={service}
          onJoined={forget}
          onRedFlag={() => setStopped(true)}
          onGoTo={goTo}
          {...shared}
        />
      ) : null}
    </>
  );
}
