'use client';

import {
  openAlerts,
  safetyCheckKey,
  withOverrides,
  type DraftLineInput,
  type PrescribingDesk,
} from '@openward/domain/prescribing';
import { Banner } from '@openward/ui/banner';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { errorKeyOf, refusalOf } from '@openward/api/client';
import { ChecksPanel } from './checks-panel.tsx';
import { DiagnosisField } from './diagnosis-field.tsx';
import { LineForm } from './line-form.tsx';
import { LineList } from './line-list.tsx';
import styles from './prescribe.module.css';
import { ReturnedNotice } from './returned-notice.tsx';
import { SignBar } from './sign-bar.tsx';
import type { Desk } from './use-desk.ts';
import { useStoreDraft } from './use-store-draft.ts';

interface DraftEditorProps {
  readonly desk: PrescribingDesk;
  readonly work: Desk;
  readonly onSigned: () => void;
}

/** Left what is written, right what was checked, at the foot the signature. Every change is saved as it is made. */
export function DraftEditor({ desk, work, onSigned }: DraftEditorProps) {
  const t = useTranslations('console.prescribe');
  const errors = useTranslations('errors');
  const { save } = work;
  const stored = desk.draft;
  const [diagnosis, setDiagnosis] = useState(stored?.diagnosis ?? desk.suggestedDiagnosis);
  /** The line being changed, by its place; null: a new one. */
  const [editing, setEditing] = useState<number | null>(null);
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(
    () =>
      new Map(
        (stored?.checks ?? []).flatMap((one) => (one.override ? [[safetyCheckKey(one), one.override.reason]] : [])),
      ),
  );
  const lines = stored?.lines ?? [];
  const checks = withOverrides(
    (stored?.checks ?? []).map((check) => ({ ...check, override: null })),
    new Map([...reasons].filter(([, reason]) => reason.trim().length >= 3)),
  );
  const overrides = checks.flatMap((check) =>
    check.override ? [{ key: safetyCheckKey(check), reason: check.override.reason }] : [],
  );
  const { store, settled } = useStoreDraft(desk, save);
  const shown = { diagnosisCode: diagnosis?.code, overrides };
  const unsaved = JSON.stringify(overrides) !== JSON.stringify(savedOverrides(desk));
  const refusal = save.error ? refusalOf(save.error) : null;
  if (desk.lock) {
    return (
      <div className={styles.compose}>
        <ReturnedNotice desk={desk} work={work} />
        <Banner tone="facts" title={t('locked')}>
          {errors(desk.lock)}
        </Banner>
      </div>
    );
  }
  return (
    <>
      <div className={styles.body}>
        <div className={styles.compose}>
          <ReturnedNotice desk={desk} work={work} />
          <DiagnosisField
            diagnosis={diagnosis}
            onChoose={(chosen) => {
              setDiagnosis(chosen);
              if (stored) void store({ ...shown, diagnosisCode: chosen.code });
            }}
          />
          <LineList
            lines={lines}
            faults={desk.faults}
            most={desk.limits.maxMedicines}
            editing={editing}
            onEdit={setEditing}
            onRemove={(index) => {
              setEditing(null);
              void store({ ...shown, lines: (kept) => kept.filter((_, at) => at !== index) });
            }}
          />
          <LineForm
            key={editing ?? `new ${lines.length}`}
            line={editing === null ? null : (lines[editing] ?? null)}
            place={(editing ?? lines.length) + 1}
            isChronic={diagnosis?.chronic ?? false}
            limits={desk.limits}
            isReady={diagnosis !== null}
            isFull={editing === null && lines.length >= desk.limits.maxMedicines}
            busy={save.isPending}
            onCancel={editing === null ? null : () => setEditing(null)}
            onAdd={async (line) => {
              const added = (kept: readonly DraftLineInput[]) =>
                editing === null ? [...kept, line] : kept.map((one, at) => (at === editing ? line : one));
              if (await store({ ...shown, lines: added })) setEditing(null);
            }}
          />
          {save.error ? (
            <p className={styles.error} role="alert">
              {errors(errorKeyOf(save.error), { limit: Number(refusal?.details['limit'] ?? 0) })}
            </p>
          ) : null}
        </div>
        <ChecksPanel
          checks={checks}
          lines={lines}
          reasons={reasons}
          onReason={(key, reason) => setReasons(new Map(reasons).set(key, reason))}
          onKeep={() => (unsaved ? void store(shown) : undefined)}
        />
      </div>
      <SignBar
        desk={desk}
        work={work}
        missing={
          lines.length === 0
            ? 'no-lines'
            : desk.faults.length > 0
              ? 'faults'
              : openAlerts(checks).length > 0
                ? 'reasons'
                : null
        }
        beforeSigning={async () => (unsaved ? await store(shown) : await settled())}
        onSigned={onSigned}
      />
    </>
  );
}

function savedOverrides({ draft }: PrescribingDesk) {
  return (draft?.checks ?? []).flatMap((check) =>
    check.override ? [{ key: safetyCheckKey(check), reason: check.override.reason }] : [],
  );
}
