'use client';

import { Popover } from '@mantine/core';
import { useFormat } from '@openward/i18n/react';
import { AppearanceSwitch } from '@openward/ui/appearance-switch';
import { Button } from '@openward/ui/button';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { LanguageSwitch } from '@openward/ui/language-switch';
import { PersonAvatar } from '@openward/ui/person-avatar';
import { type } from '@openward/ui/type';
import { useMutation } from '@tanstack/react-query';
import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { useTitle } from '../identity/index.ts';
import styles from './shell.module.css';
import { useStaff } from './staff.tsx';

const leave = () => window.location.assign('/sign-in?ended=signed-out');

/** Who one is here, language, appearance and the ways out. */
export function MeMenu() {
  const t = useTranslations('console.shell');
  const errors = useTranslations('errors');
  const roleNames = useTranslations('role');
  const titleOf = useTitle();
  const format = useFormat();
  const trpc = useTRPC();
  const { me } = useStaff();
  const [open, setOpen] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const setLocale = useMutation(trpc.identity.setLocale.mutationOptions({ onSettled: () => window.location.reload() }));
  const everywhere = useMutation(trpc.identity.signOutEverywhere.mutationOptions({ onSuccess: leave }));
  const name = format.person(me);
  return (
    <Popover opened={open} onChange={setOpen} position="right-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.me} aria-expanded={open} onClick={() => setOpen(!open)}>
          <PersonAvatar name={name} size="small" tone="plain" />
          <span className={type.hidden}>{t('me-of', { name })}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu} aria-label={t('me')}>
        <div>
          <p className={styles.name}>{name}</p>
          {me.roles.map(({ practiceRoleId, role, title, institutionName }) => (
            <p key={practiceRoleId} className={styles.role}>
              {[titleOf(title) ?? roleNames(role), institutionName && format.localized(institutionName)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          ))}
        </div>
        <div className={styles.setting}>
          <span>{t('language')}</span>
          <LanguageSwitch onChange={(locale) => setLocale.mutate({ locale })} />
        </div>
        <div className={styles.setting}>
          <span>{t('appearance')}</span>
          <AppearanceSwitch />
        </div>
        {confirming ? (
          <ConfirmInline
            title={t('everywhere-title')}
            consequence={t('everywhere-consequence')}
            confirmLabel={t('sign-out-everywhere')}
            keepLabel={t('everywhere-keep')}
            needsReason={false}
            busy={everywhere.isPending}
            error={everywhere.error ? errors(errorKeyOf(everywhere.error)) : null}
            onConfirm={() => everywhere.mutate()}
            onKeep={() => setConfirming(false)}
          />
        ) : (
          <div className={styles.outs}>
            <Button look="outline" onClick={() => void signOut({ redirect: false }).then(leave)}>
              {t('sign-out')}
            </Button>
            <Button look="quiet" onClick={() => setConfirming(true)}>
              {t('sign-out-everywhere')}
            </Button>
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
