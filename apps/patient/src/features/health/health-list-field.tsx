import { MAX_HEALTH_ENTRIES } from '@openward/domain/intake';
import { Button } from '@openward/ui/button';
import { ChoiceList } from '@openward/ui/choice';
import { TextField } from '@openward/ui/field';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { emptyRow, type HealthList, type HealthRow, type ListName } from './health-answers.ts';
import styles from './health.module.css';

interface HealthListFieldProps {
  readonly name: ListName;
  readonly list: HealthList;
  readonly error: string | null;
  readonly onChange: (list: HealthList) => void;
}

/** Which columns a kind of entry has beside its name. */
const columns = {
  allergies: ['about', 'since'],
  conditions: ['since'],
  medicines: ['about'],
} as const satisfies Record<ListName, readonly Exclude<keyof HealthRow, 'name'>[]>;

/** None known, or these: a list that is answered either way. */
export function HealthListField({ name, list, error, onChange }: HealthListFieldProps) {
  const t = useTranslations('patient.health');
  const { answer, rows } = list;
  const setRow = (at: number, part: Partial<HealthRow>) =>
    onChange({ ...list, rows: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  return (
    <div className={styles.list}>
      <ChoiceList
        legend={t(`lists.${name}`)}
        name={name}
        value={answer}
        error={error}
        onChange={(value) =>
          onChange({ answer: value, rows: value === 'some' && rows.length === 0 ? [emptyRow] : rows })
        }
        options={[
          { value: 'none' as const, label: t('none-known') },
          { value: 'some' as const, label: t(`some.${name}`) },
        ]}
      />
      {answer === 'some' ? (
        <ol className={styles.rows}>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no identity of their own, and none is reordered
            <li key={at} className={styles.row}>
              <TextField
                label={t(`name.${name}`, { number: at + 1 })}
                maxLength={name === 'allergies' ? 80 : 120}
                value={row.name}
                onChange={(event) => setRow(at, { name: event.currentTarget.value })}
              />
              <div className={styles.columns}>
                {columns[name].map((column) => (
                  <TextField
                    key={column}
                    label={t(`${column}.${name}`)}
                    optional
                    maxLength={column === 'since' ? 20 : 120}
                    value={row[column]}
                    onChange={(event) => setRow(at, { [column]: event.currentTarget.value })}
                  />
                ))}
              </div>
              <Button
                look="quiet"
                aria-label={t('remove', { number: at + 1, name: row.name })}
                onClick={() => onChange({ ...list, rows: rows.filter((_, index) => index !== at) })}
              >
                <IconTrash size={20} stroke={1.75} aria-hidden="true" />
                {t('remove-short')}
              </Button>
            </li>
          ))}
          {rows.length < MAX_HEALTH_ENTRIES ? (
            <li>
              <Button look="soft" wide onClick={() => onChange({ ...list, rows: [...rows, emptyRow] })}>
                <IconPlus size={20} stroke={1.75} aria-hidden="true" />
                {t(`add.${name}`)}
              </Button>
            </li>
          ) : null}
        </ol>
      ) : null}
    </div>
  );
}
