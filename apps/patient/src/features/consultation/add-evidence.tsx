'use client';

import type { PatientRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { EvidenceFields, readEvidence } from '../evidence/index.ts';
import styles from './consultation.module.css';
import { useEvidenceDraft } from './use-evidence-draft.ts';

interface AddEvidenceProps {
  readonly visit: Pick<PatientRoom['consultation'], 'id' | 'clinician' | 'patient'>;
}

/** The doctor asked for proof of a prior diagnosis: it is written and sent here, or left for later. */
export function AddEvidence({ visit }: AddEvidenceProps) {
  const t = useTranslations('patient.consultation.evidence');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { id: consultationId, clinician, patient } = visit;
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const { draft, change, forget } = useEvidenceDraft(`consultation.${consultationId}`);
  const add = useMutation(
    trpc.consultation.addEvidence.mutationOptions({
      onSuccess: forget,
      onSettled: () => client.invalidateQueries(trpc.consultation.room.queryFilter({ consultationId })),
    }),
  );
  const send = () => {
    setTried(true);
    const evidence = readEvidence(draft).data;
    if (draft.wanted && evidence) add.mutate({ consultationId, evidence });
  };
  if (!open || draft.wanted === false) {
    return (
      <Banner
        tone="facts"
        live
        title={t('asked', { clinician: format.person(clinician) })}
        action={
          <Button
            size="small"
            onClick={() => {
              change((now) => ({ ...now, wanted: true }));
              setOpen(true);
            }}
          >
            {t('add')}
          </Button>
        }
      >
        {t('why')}
      </Banner>
    );
  }
  return (
    <section className={styles.answer} aria-label={t('add')}>
      <EvidenceFields
        evidence={draft}
        onChange={change}
        tried={tried}
        patientId={patient.personId}
        patientName={format.person(patient)}
      />
      {add.error ? <Banner tone="danger" live title={errors(errorKeyOf(add.error))} /> : null}
      <div className={styles.answerActions}>
        <Button look="outline" onClick={() => setOpen(false)}>
          {t('later')}
        </Button>
        <Button busy={add.isPending} onClick={send}>
          {t('send')}
        </Button>
      </div>
    </section>
  );
}
