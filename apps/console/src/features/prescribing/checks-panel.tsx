'use client';

import {
  safetyAnswers,
  safetyCheckKey,
  safetyCheckNames,
  type PrescriptionLineView,
  type SafetyCheck,
} from '@openward/domain/prescribing';
import { useFormat } from '@openward/i18n/react';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import styles from './checks.module.css';

interface ChecksPanelProps {
  readonly checks: readonly SafetyCheck[];
  readonly lines: readonly PrescriptionLineView[];
  /** What the doctor has typed, by alert. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly onReason: (key: string, reason: string) => void;
  /** The field was left: keep what was typed. */
  readonly onKeep: () => void;
}

const icons = { alert: IconAlertTriangle, 'not-checked': IconCircleDashed, clear: IconCircleCheck } as const;

/** The worst answer of each check. */
function answers(checks: readonly SafetyCheck[]) {
  return safetyCheckNames.flatMap((name) => {
    const found = checks.filter(({ check }) => check === name);
    const worst = safetyAnswers.find((answer) => found.some((one) => one.answer === answer));
    return worst ? [{ name, answer: worst, found: found.filter(({ answer }) => answer === worst) }] : [];
  });
}

/** Alerts first, each with the reason to go on inside; then what nobody could check, and why; then what is clear. */
export function ChecksPanel({ checks, lines, reasons, onReason, onKeep }: ChecksPanelProps) {
  const t = useTranslations('console.prescribe');
  const words = useTranslations('prescribing');
  const grouped = answers(checks);
  const count = (answer: SafetyCheck['answer']) => grouped.filter((one) => one.answer === answer).length;
  return (
    <aside className={styles.checks} aria-label={t('checks')}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('checks')}</h3>
        {grouped.length > 0 ? (
          <p className={styles.sum} aria-live="polite">
            {t('sum', { clear: count('clear'), alerts: count('alert'), open: count('not-checked') })}
          </p>
        ) : null}
      </div>
      {grouped.length === 0 ? <p className={styles.sum}>{t('no-checks')}</p> : null}
      {safetyAnswers.map((answer) =>
        grouped
          .filter((one) => one.answer === answer)
          .map(({ name, found }) => {
            const Icon = icons[answer];
            return answer === 'alert' ? (
              found.map((check) => (
                <Alert
                  key={safetyCheckKey(check)}
                  check={check}
                  line={lines.find(({ medicine }) => medicine.id === check.medicineId) ?? null}
                  reason={reasons.get(safetyCheckKey(check)) ?? ''}
                  onReason={(reason) => onReason(safetyCheckKey(check), reason)}
                  onKeep={onKeep}
                />
              ))
            ) : (
              <div key={name} className={styles.row} data-answer={answer}>
                <Icon size={18} stroke={1.75} aria-hidden="true" />
                <div>
                  <p className={styles.name}>
                    {words(`check.${name}`)} <span className={styles.answer}>{words(`answer.${answer}`)}</span>
                  </p>
                  <Reasons found={found} />
                </div>
              </div>
            );
          }),
      )}
    </aside>
  );
}

function useReason() {
  const words = useTranslations('prescribing.reason');
  const format = useFormat();
  return ({ reason, about }: SafetyCheck) =>
    reason ? words(reason, { about: about ? format.localized(about) : '' }) : null;
}

function Reasons({ found }: { readonly found: readonly SafetyCheck[] }) {
  const say = useReason();
  const said = [...new Set(found.map(say))].filter((one) => one !== null);
  return said.map((one) => (
    <p key={one} className={styles.reason}>
      {one}
    </p>
  ));
}

interface AlertProps {
  readonly check: SafetyCheck;
  readonly line: PrescriptionLineView | null;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onKeep: () => void;
}

function Alert({ check, line, reason, onReason, onKeep }: AlertProps) {
  const t = useTranslations('console.prescribe');
  const words = useTranslations('prescribing');
  const format = useFormat();
  const say = useReason();
  const id = useId();
  return (
    <section className={styles.alert} aria-label={words(`check.${check.check}`)}>
      <p className={styles.name}>
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
        <span>{words(`check.${check.check}`)}</span>
        <span className={styles.answer}>
          {[words('answer.alert'), check.severity ? words(`severity.${check.severity}`) : null]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {line ? <p className={styles.medicine}>{format.localized(line.medicine.name)}</p> : null}
      <p>{say(check)}</p>
      {check.source ? <p className={styles.source}>{words(`source.${check.source}`)}</p> : null}
      <label className={styles.label} htmlFor={id}>
        {t('override')}
      </label>
      <textarea
        id={id}
        className={styles.area}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
        onBlur={onKeep}
      />
    </section>
  );
}
