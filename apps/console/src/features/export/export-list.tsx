'use client';

import type { ExportedList } from '@openward/domain/export';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { FactorCode, useFactor } from '../second-factor/index.ts';
import { Dialog } from '../shell/dialog.tsx';
import { mayOpen } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';

interface ExportListProps {
  readonly list: ExportedList;
  /** What the screen shows: the same leaves. */
  readonly question: Readonly<Record<string, string | number | undefined>>;
  /** Fetches the file; the browser's own way unless a test looks on. */
  readonly fetchFile?: (address: string) => void;
}

/** The list as a CSV file; a second factor opens that for five minutes. */
export function ExportList({
  list,
  question,
  fetchFile = (address) => window.location.assign(address),
}: ExportListProps) {
  const t = useTranslations('console.export');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const { me } = useStaff();
  const open = useMutation(
    trpc.supervision.openExport.mutationOptions({ onSuccess: () => fetchFile(addressOf(list, question)) }),
  );
  const factor = useFactor(open);
  if (!mayOpen(me, 'export.open')) return null;
  return (
    <>
      <Button look="outline" size="small" busy={open.isPending} onClick={() => open.mutate({})}>
        <IconDownload size={18} stroke={1.75} aria-hidden="true" />
        {t('csv')}
      </Button>
      {factor.asking ? (
        <Dialog label={t('csv')} size={420} onClose={() => open.reset()}>
          <FactorCode
            lead={t('code-lead')}
            confirmLabel={t('csv')}
            keepLabel={t('keep')}
            busy={open.isPending}
            error={factor.wrong ? errors(factor.wrong) : null}
            onCode={(code) => open.mutate({ code })}
            onCancel={() => open.reset()}
          />
        </Dialog>
      ) : null}
      {factor.refusal ? <Banner tone="danger" live title={errors(factor.refusal)} /> : null}
    </>
  );
}

function addressOf(list: ExportedList, question: ExportListProps['question']): string {
  const asked = Object.entries(question).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return `/api/exports/${list}?${new URLSearchParams(asked).toString()}`;
}
