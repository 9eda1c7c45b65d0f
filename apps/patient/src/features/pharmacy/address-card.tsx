import { type AddressBookEntry, maskedPhone } from '@openward/domain/pharmacy';
import { Button } from '@openward/ui/button';
import { Card, IconTile } from '@openward/ui/card';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { MeaningBadge } from '@openward/ui/status-badge';
import { IconMapPin } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { AddressForm } from './address-form.tsx';
import styles from './pharmacy.module.css';
import { usePlaceWords } from './use-place-words.ts';

/** One address of the book with what can be done with it. */
export function AddressCard({ entry }: { readonly entry: AddressBookEntry }) {
  const t = useTranslations('patient.addresses');
  const errors = useTranslations('errors');
  const places = usePlaceWords();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [doing, setDoing] = useState<'change' | 'remove' | null>(null);
  const onSettled = () => queries.invalidateQueries(trpc.pharmacy.addresses.pathFilter());
  const change = useMutation(trpc.pharmacy.changeAddress.mutationOptions({ onSettled }));
  const remove = useMutation(trpc.pharmacy.removeAddress.mutationOptions({ onSettled }));
  const { id, address, isDefault } = entry;
  const failed = (error: unknown) => (error ? errors(errorKeyOf(error)) : null);
  return (
    <li>
      <Card className={styles.flush ?? ''}>
        <div className={styles.place}>
          <IconTile tone="plain">
            <IconMapPin size={22} stroke={1.75} />
          </IconTile>
          <div className={styles.placeText}>
            <p className={styles.name}>{`${address.recipient} · ${maskedPhone(address.phone)}`}</p>
            <p className={styles.detail}>{places.line(address)}</p>
            {isDefault ? <MeaningBadge meaning="done" label={t('default')} /> : null}
          </div>
        </div>
        <div className={styles.actions} hidden={doing !== null}>
          <div className={styles.buttons}>
            <Button
              look="soft"
              size="small"
              aria-label={t('change-of', { name: address.recipient })}
              onClick={() => setDoing('change')}
            >
              {t('change')}
            </Button>
            {isDefault ? null : (
              <Button
                look="quiet"
                size="small"
                busy={change.isPending}
                onClick={() => change.mutate({ addressId: id, address, isDefault: true })}
              >
                {t('use-always')}
              </Button>
            )}
            <Button
              look="quiet"
              size="small"
              aria-label={t('remove-of', { name: address.recipient })}
              onClick={() => setDoing('remove')}
            >
              {t('remove')}
            </Button>
          </div>
        </div>
        {doing === 'change' ? (
          <div className={styles.actions}>
            <AddressForm
              draftKey={id}
              initial={{ ...address, phone: address.phone.replace(/^\+86/, ''), isDefault }}
              asksDefault={!isDefault}
              busy={change.isPending}
              error={failed(change.error)}
              onCancel={() => setDoing(null)}
              onSave={(written, asDefault, done) =>
                change.mutate(
                  { addressId: id, address: written, isDefault: asDefault },
                  {
                    onSuccess: () => {
                      done();
                      setDoing(null);
                    },
                  },
                )
              }
            />
          </div>
        ) : null}
        {doing === 'remove' ? (
          <div className={styles.actions}>
            <ConfirmInline
              title={t('remove-title')}
              consequence={t('remove-consequence')}
              confirmLabel={t('remove')}
              keepLabel={t('keep')}
              needsReason={false}
              busy={remove.isPending}
              error={failed(remove.error)}
              onConfirm={() => remove.mutate({ addressId: id })}
              onKeep={() => setDoing(null)}
            />
          </div>
        ) : null}
      </Card>
    </li>
  );
}
