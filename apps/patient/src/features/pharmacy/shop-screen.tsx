'use client';

import { type searchShopResult, type ShopCategory, shopCategories } from '@openward/domain/pharmacy';
import { Banner } from '@openward/ui/banner';
import { Button, ButtonLink } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { EmptyState } from '@openward/ui/empty-state';
import { ErrorState } from '@openward/ui/error-state';
import { TextField } from '@openward/ui/field';
import { PageTitle } from '@openward/ui/page-title';
import { Page, StickyBar } from '@openward/ui/shell';
import { Skeleton } from '@openward/ui/skeleton';
import { IconPillOff, IconPrescription, IconShoppingBag } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import type { z } from 'zod';
import { useTRPC } from '../../client/api.ts';
import { useCart } from './cart.ts';
import styles from './pharmacy.module.css';
import { ShopRow } from './shop-row.tsx';
import { useMedicineWords } from './use-medicine-words.ts';

interface ShopScreenProps {
  readonly personId: string;
  readonly first: z.output<typeof searchShopResult>;
}

/** Over-the-counter medicines by name or shelf, and the way to the cart. Prescription-only ones are not here (rule 8). */
export function ShopScreen({ personId, first }: ShopScreenProps) {
  const t = useTranslations('patient.shop');
  const words = useMedicineWords();
  const trpc = useTRPC();
  const { packs } = useCart(personId);
  const [typed, setTyped] = useState('');
  const [category, setCategory] = useState<ShopCategory | null>(null);
  const search = useDeferredValue(typed.trim());
  const isFirst = search === '' && category === null;
  const shelf = useInfiniteQuery(
    trpc.pharmacy.search.infiniteQueryOptions(
      { search, category },
      {
        initialCursor: null,
        getNextPageParam: ({ nextCursor }) => nextCursor,
        // The shelf stays while the next letters are looked up.
        placeholderData: keepPreviousData,
        ...(isFirst ? { initialData: { pages: [first], pageParams: [null] } } : {}),
      },
    ),
  );
  const items = shelf.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageTitle title={t('title')} back={{ href: '/home', label: t('home') }} />
      <Page>
        <TextField
          type="search"
          label={t('search')}
          hint={t('search-hint')}
          value={typed}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={styles.shelves} role="group" aria-label={t('shelves')}>
          {shopCategories.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.shelf}
              aria-pressed={category === one}
              onClick={() => setCategory(category === one ? null : one)}
            >
              {t(`categories.${one}`)}
            </button>
          ))}
        </div>
        {shelf.isPending ? <Skeleton shape="rows" count={5} /> : null}
        {shelf.isError ? (
          <ErrorState title={t('failed')} onRetry={() => void shelf.refetch()} retrying={shelf.isFetching}>
            {t('failed-detail')}
          </ErrorState>
        ) : null}
        {shelf.isSuccess && items.length === 0 ? (
          <EmptyState
            icon={<IconPillOff size={22} stroke={1.75} />}
            title={t('nothing')}
            action={
              <ButtonLink href="/care" look="soft" wide>
                {t('ask')}
              </ButtonLink>
            }
          >
            {t('nothing-detail')}
          </EmptyState>
        ) : null}
        {items.length > 0 ? (
          <Card className={styles.flush ?? ''}>
            <ul className={styles.list} aria-label={t('title')}>
              {items.map((item) => (
                <ShopRow key={item.id} item={item} personId={personId} />
              ))}
            </ul>
          </Card>
        ) : null}
        {shelf.hasNextPage ? (
          <Button look="soft" wide busy={shelf.isFetchingNextPage} onClick={() => void shelf.fetchNextPage()}>
            {t('show-more')}
          </Button>
        ) : null}
        <Banner tone="facts" icon={<IconPrescription size={20} stroke={1.75} />} title={t('prescription-only')}>
          {t('prescription-only-detail')}
        </Banner>
      </Page>
      {packs > 0 ? (
        <StickyBar before={<span className={styles.totalLabel}>{words.packs(packs)}</span>}>
          <ButtonLink href="/checkout" wide>
            <IconShoppingBag size={22} stroke={1.75} aria-hidden="true" />
            {t('to-cart')}
          </ButtonLink>
        </StickyBar>
      ) : null}
    </>
  );
}
