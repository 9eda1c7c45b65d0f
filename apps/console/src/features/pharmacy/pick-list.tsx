'use client';

import type { DispensingLine, DispensingView } from '@openward/domain/pharmacy';
import { groupTraceCode, packsToGo } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { IconCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './dispensing.module.css';
import { packingOf } from './packing-of.ts';
import { ScanBar } from './scan-bar.tsx';

interface PickListProps {
  readonly order: DispensingView;
  /** The line the next pack goes to. */
  readonly chosenId: string | null;
  /** null: nothing is scanned now. */
  readonly onChoose: ((lineId: string) => void) | null;
}

/** What belongs into the parcel and how much of it is scanned; the codes of the line one is at. */
export function PickList({ order, chosenId, onChoose }: PickListProps) {
  const t = useTranslations('console.pharmacy');
  const lines = packingOf(order);
  const packs = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const scanned = packs - packsToGo(lines);
  const chosen = order.lines.find(({ id }) => id === chosenId);
  return (
    <section aria-label={t('pick-list')}>
      <div className={styles.tableHead}>
        <h3 className={styles.subtitle}>{t('pick-list')}</h3>
        <ScanBar scanned={scanned} of={packs} wide />
        <strong>{t('of', { scanned, packs })}</strong> <span className={styles.quiet}>{t('packs-scanned')}</span>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('medicine')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('scanned')}</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <Line key={line.id} line={line} chosen={line.id === chosenId} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
      {chosen ? <Codes line={chosen} /> : null}
    </section>
  );
}

interface LineProps {
  readonly line: DispensingLine;
  readonly chosen: boolean;
  readonly onChoose: PickListProps['onChoose'];
}

function Line({ line, chosen, onChoose }: LineProps) {
  const t = useTranslations('console.pharmacy');
  const { scanned, name } = useLineWords(line);
  return (
    <tr data-chosen={chosen || undefined}>
      <th scope="row">
        {onChoose ? (
          <button type="button" className={styles.lineName} aria-pressed={chosen} onClick={() => onChoose(line.id)}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td>
        {line.prescribed ? t('prescription-line', { line: line.position }) : t('over-the-counter')}
        {line.medicine.class === 'RESTRICTED' ? <strong className={styles.wrong}> {t('restricted')}</strong> : null}
      </td>
      <td className={styles.scannedCell}>
        <ScanBar scanned={scanned} of={line.quantity} />
        {t('of', { scanned, packs: line.quantity })}
      </td>
    </tr>
  );
}

function useLineWords({ medicine, packs }: DispensingLine) {
  const format = useFormat();
  return {
    name: `${format.localized(medicine.name)} ${medicine.strength} × ${medicine.packUnits}`,
    scanned: packs.length,
  };
}

function Codes({ line }: { readonly line: DispensingLine }) {
  const t = useTranslations('console.pharmacy');
  const { name } = useLineWords(line);
  const places = Array.from({ length: line.quantity }, (_, index) => ({ place: index + 1, pack: line.packs[index] }));
  return (
    <div className={styles.codes}>
      <h3 className={styles.subtitle}>{t('codes-of', { name })}</h3>
      <ol>
        {places.map(({ place, pack }) => (
          <li key={place}>
            <span className={styles.quiet}>{place}</span>
            {pack ? (
              <>
                <span className={styles.code}>{groupTraceCode(pack.traceCode)}</span>
                <IconCheck size={16} stroke={2} aria-hidden="true" />
              </>
            ) : (
              <span className={styles.quiet}>{t('waiting-for-scan')}</span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
