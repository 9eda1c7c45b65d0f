import { type AddressBookEntry, maskedPhone } from '@openward/domain/pharmacy';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { ChoiceList } from '@openward/ui/choice';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NewAddress } from './new-address.tsx';
import styles from './pharmacy.module.css';
import { usePlaceWords } from './use-place-words.ts';

interface CheckoutAddressProps {
  readonly personId: string;
  readonly addresses: readonly AddressBookEntry[];
  readonly addressId: string | null;
  /** Ordering was tried without one. */
  readonly isMissing: boolean;
  readonly onChoose: (addressId: string) => void;
}

/** Where it goes: one of the address book, or a new one. */
export function CheckoutAddress({ personId, addresses, addressId, isMissing, onChoose }: CheckoutAddressProps) {
  const t = useTranslations('patient.checkout');
  const places = usePlaceWords();
  const [adding, setAdding] = useState(false);
  const isNew = adding || addresses.length === 0;
  return (
    <div className={styles.stack}>
      {addresses.length > 0 ? (
        <ChoiceList
          legend={t('deliver-to')}
          legendHidden
          name="address"
          value={addressId}
          options={addresses.map(({ id, address }) => ({
            value: id,
            label: `${address.recipient} · ${maskedPhone(address.phone)}`,
            detail: places.line(address),
          }))}
          onChange={onChoose}
        />
      ) : null}
      {isMissing ? <Banner tone="danger" live title={t('address-missing')} /> : null}
      {isNew ? (
        <Card className={styles.padded ?? ''}>
          <NewAddress
            personId={personId}
            kept={addresses.length}
            onSaved={(id) => {
              setAdding(false);
              onChoose(id);
            }}
            onCancel={addresses.length > 0 ? () => setAdding(false) : null}
          />
        </Card>
      ) : (
        <Button look="soft" size="small" onClick={() => setAdding(true)}>
          <IconPlus size={18} stroke={1.75} aria-hidden="true" />
          {t('other-address')}
        </Button>
      )}
    </div>
  );
}
