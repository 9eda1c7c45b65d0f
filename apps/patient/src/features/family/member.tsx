import type { PatientMe } from '@openward/domain/identity';
import { useFormat } from '@openward/i18n/react';
import { Button, ButtonLink } from '@openward/ui/button';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { PersonAvatar } from '@openward/ui/person-avatar';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import styles from './family.module.css';

/** One child: who, how old, and what one may do. */
export function Member({ member }: { readonly member: PatientMe['family'][number] }) {
  const t = useTranslations('patient.family');
  const errors = useTranslations('errors');
  const sexes = useTranslations('sex');
  const format = useFormat();
  const now = useNow();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [ending, setEnding] = useState(false);
  const end = useMutation(
    trpc.identity.endGuardianship.mutationOptions({
      onSuccess: (me) => queries.setQueryData(trpc.identity.me.queryKey(), me),
    }),
  );
  const name = format.person(member);
  const age = member.birthDate ? format.age(member.birthDate, now) : null;
  return (
    <li className={styles.member}>
      <div className={styles.who}>
        <PersonAvatar name={name} tone="sand" size="large" />
        <div>
          <p className={styles.name}>{name}</p>
          <p className={styles.about}>{format.facts([age, sexes(member.sex)])}</p>
        </div>
      </div>
      {ending ? (
        <ConfirmInline
          title={t('end-title', { name })}
          consequence={t('end-consequence')}
          confirmLabel={t('end')}
          keepLabel={t('keep')}
          needsReason={false}
          busy={end.isPending}
          error={end.error ? errors(errorKeyOf(end.error)) : null}
          onConfirm={() => end.mutate({ wardId: member.personId })}
          onKeep={() => setEnding(false)}
        />
      ) : (
        <div className={styles.ways}>
          <ButtonLink href={`/me/health?of=${member.personId}`} size="small" look="soft">
            {t('health')}
          </ButtonLink>
          <Button size="small" look="quiet" onClick={() => setEnding(true)}>
            {t('end')}
          </Button>
        </div>
      )}
    </li>
  );
}
