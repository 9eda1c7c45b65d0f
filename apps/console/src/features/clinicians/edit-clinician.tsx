'use client';

import { changesLicence, type ClinicianFile, type ClinicianRow } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { listStyles as styles, SideHead } from '../lists/index.ts';
import { FactorCode, useFactor } from '../second-factor/index.ts';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';
import { draftOf, factsOf } from './practice-draft.ts';
import { PracticeFields } from './practice-fields.tsx';
import { useFault } from './use-fault.ts';

interface EditClinicianProps {
  readonly file: ClinicianFile;
  readonly onClose: () => void;
  readonly onChanged: (clinician: ClinicianRow) => void;
}

/** Changes a practice; what ran out, was refused or touches what the platform verified is submitted again by it. */
export function EditClinician({ file, onClose, onChanged }: EditClinicianProps) {
  const t = useTranslations('console.clinicians');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { me } = useStaff();
  const [draft, setDraft] = useState(() => draftOf(file));
  const places = useQuery(trpc.institution.places.queryOptions());
  const save = useMutation(
    trpc.institution.updateClinician.mutationOptions({
      onSuccess: ({ credential }) => {
        void client.invalidateQueries(trpc.institution.pathFilter());
        onChanged({ ...file, credential, ...datesOf(draft), ...(credential === 'SUBMITTED' ? offDuty : {}) });
        onClose();
      },
    }),
  );
  const factor = useFactor(save);
  const fault = useFault(save.error);
  const submit = (code?: string) =>
    save.mutate({ ...factsOf(draft), practiceRoleId: file.practiceRoleId, ...(code ? { code } : {}) });
  const verifiesAnew =
    file.credential === 'VERIFIED' &&
    !mayOpen(me, 'clinician.verify') &&
    changesLicence(factsOf(draftOf(file)), factsOf(draft));
  const at = places.data?.institutions.find(({ id }) => id === file.institutionId);
  return (
    <>
      <SideHead title={t('edit-of', { name: format.person(file) })} onClose={onClose} />
      <div className={styles.form}>
        {file.credential === 'EXPIRED' || file.credential === 'REJECTED' ? (
          <Banner tone="facts">{t('resubmits')}</Banner>
        ) : verifiesAnew ? (
          <Banner tone="danger" live title={t('resubmits-verified')} />
        ) : null}
        <PracticeFields draft={draft} onChange={setDraft} departments={at?.departments ?? []} fault={fault} />
        {factor.refusal && !fault ? <Banner tone="danger" live title={errors(factor.refusal)} /> : null}
      </div>
      <footer className={styles.foot}>
        {factor.asking ? (
          <FactorCode
            lead={t('code-lead')}
            confirmLabel={t('save')}
            keepLabel={t('keep')}
            busy={save.isPending}
            error={factor.wrong ? errors(factor.wrong) : null}
            onCode={submit}
            onCancel={() => save.reset()}
          />
        ) : (
          <div className={styles.actions}>
            <Button busy={save.isPending} onClick={() => submit()}>
              {t('save')}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {t('keep')}
            </Button>
          </div>
        )}
      </footer>
    </>
  );
}

const offDuty = { onDutySince: null, activeConsultations: 0 };

function datesOf({ licenceNumber, licenceValidUntil }: ReturnType<typeof draftOf>) {
  return {
    licenceNumber: licenceNumber || null,
    licenceValidUntil: licenceValidUntil ? new Date(licenceValidUntil) : null,
  };
}
