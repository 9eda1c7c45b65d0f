'use client';

import type { ClinicianRow } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { Facts } from '@openward/ui/facts';
import { PersonAvatar } from '@openward/ui/person-avatar';
import { StatusBadge } from '@openward/ui/status-badge';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { useTitle } from '../identity/index.ts';
import { listStyles as styles, SideHead } from '../lists/index.ts';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';
import { CredentialAct } from './credential-act.tsx';
import { EditClinician } from './edit-clinician.tsx';
import { ResetSignIn } from './reset-sign-in.tsx';
import { VerifyAct } from './verify-act.tsx';

interface ClinicianDetailProps {
  readonly clinician: ClinicianRow;
  readonly onClose: () => void;
  readonly onChanged: (clinician: ClinicianRow) => void;
}

/** Licence, duty and load of one person at work; what may be done stands at the foot. */
export function ClinicianDetail({ clinician, onClose, onChanged }: ClinicianDetailProps) {
  const t = useTranslations('console.clinicians');
  const roleNames = useTranslations('role');
  const titleOf = useTitle();
  const format = useFormat();
  const trpc = useTRPC();
  const { me } = useStaff();
  const [editing, setEditing] = useState(false);
  const { data: file } = useQuery(
    trpc.institution.clinician.queryOptions({ practiceRoleId: clinician.practiceRoleId }),
  );
  const name = format.person(clinician);
  const { credential, role, title, licenceNumber, licenceValidUntil, institutionName, onDutySince } = clinician;
  if (editing && file) return <EditClinician file={file} onClose={() => setEditing(false)} onChanged={onChanged} />;
  const yesNo = (is: boolean | undefined) => (is === undefined ? '–' : t(is ? 'yes' : 'no'));
  return (
    <>
      <SideHead
        lead={<PersonAvatar name={name} tone="plain" />}
        title={
          <>
            {name} <span className={styles.other}>{format.otherName(clinician)}</span>{' '}
            <StatusBadge of="CREDENTIAL" state={credential} />
          </>
        }
        detail={[titleOf(title) ?? roleNames(role), institutionName && format.localized(institutionName)]
          .filter(Boolean)
          .join(' · ')}
        onClose={onClose}
      />
      <div className={styles.facts}>
        <Facts
          items={[
            { label: t('role'), value: roleNames(role) },
            { label: t('licence'), value: licenceNumber ?? '–' },
            { label: t('valid-until'), value: licenceValidUntil ? format.plainDate(licenceValidUntil) : '–' },
            {
              label: t('practising-since'),
              value: file?.practisingSince ? format.plainDate(file.practisingSince) : '–',
            },
            { label: t('consent'), value: yesNo(file?.institutionConsent) },
            { label: t('registered'), value: yesNo(file?.practiceRegistered) },
            { label: t('capacity'), value: file ? String(file.capacity) : '–' },
            { label: t('since'), value: onDutySince ? format.dateTime(onDutySince) : t('off-duty') },
            { label: t('active'), value: String(clinician.activeConsultations) },
          ]}
        />
        {mayOpen(me, 'clinician.write') ? (
          <div className={styles.acts}>
            <Button look="outline" disabled={!file} onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
            <ResetSignIn practiceRoleId={clinician.practiceRoleId} name={name} />
          </div>
        ) : null}
      </div>
      <footer className={styles.foot}>
        {credential === 'SUBMITTED' ? (
          <VerifyAct
            clinician={clinician}
            refusal={file?.verifyRefusal ?? null}
            onChanged={(state) => onChanged({ ...clinician, credential: state })}
          />
        ) : (
          <CredentialAct clinician={clinician} onChanged={onChanged} />
        )}
      </footer>
    </>
  );
}
