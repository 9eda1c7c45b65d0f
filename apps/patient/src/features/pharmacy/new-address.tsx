import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { emptyAddress } from './address-draft.ts';
import { AddressForm } from './address-form.tsx';

interface NewAddressProps {
  readonly personId: string;
  /** How many there are: the first becomes the usual one unasked. */
  readonly kept: number;
  readonly onSaved: (addressId: string) => void;
  readonly onCancel: (() => void) | null;
}

/** Adds one address to the book. */
export function NewAddress({ personId, kept, onSaved, onCancel }: NewAddressProps) {
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const queries = useQueryClient();
  // One per address, so that pressing twice adds it once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const add = useMutation(trpc.pharmacy.addAddress.mutationOptions());
  return (
    <AddressForm
      draftKey={`${personId}.new`}
      initial={emptyAddress}
      asksDefault={kept > 0}
      busy={add.isPending}
      error={add.error ? errors(errorKeyOf(add.error)) : null}
      onCancel={onCancel}
      onSave={(address, isDefault, done) =>
        add.mutate(
          { key, address, isDefault },
          {
            onSuccess: ({ addressId }) => {
              done();
              setKey(crypto.randomUUID());
              void queries.invalidateQueries(trpc.pharmacy.addresses.pathFilter());
              onSaved(addressId);
            },
            onError: (error) => {
              if (errorKeyOf(error) === 'idempotency-differs') setKey(crypto.randomUUID());
            },
          },
        )
      }
    />
  );
}
