import { dosageSchema } from '@openward/domain/prescribing';
import { orderNumber, type DispensingLine, type DispensingView } from '@openward/domain/pharmacy';
import { createFormatter, dosageSentence, sexWord } from '@openward/i18n';
import { useFormat } from '@openward/i18n/react';
import styles from './label.module.css';

interface PackLabelProps {
  readonly order: DispensingView;
  readonly line: DispensingLine;
}

/** The label of a pack, 70 by 40 mm, in the patient's language: who, what, how to take it, how many, when, from where. */
export function PackLabel({ order, line }: PackLabelProps) {
  const { zone } = useFormat();
  const { patient, pharmacyName, placedAt } = order;
  const { locale } = patient;
  const format = createFormatter({ locale, zone });
  const dosage = dosageSchema.safeParse(line.dosage);
  const packedAt = order.steps.findLast(({ command }) => command === 'check')?.at ?? order.steps.at(-1)?.at ?? placedAt;
  return (
    <article className={styles.label} lang={locale}>
      <p className={styles.who}>
        <strong>{format.person(patient)}</strong>
        <span>
          {format.facts([sexWord(patient.sex, locale), patient.birthDate && format.age(patient.birthDate, packedAt)])}
        </span>
        <span>{orderNumber(order.number)}</span>
      </p>
      <p className={styles.medicine}>
        {format.localized(line.medicine.name)} {line.medicine.strength} × {line.medicine.packUnits}
      </p>
      {dosage.success ? <p>{dosageSentence(dosage.data, { days: line.days ?? 1, locale })}</p> : null}
      <p className={styles.where}>
        <span>{format.localized(pharmacyName)}</span>
        <span>
          {format.date(packedAt)} · ×{line.quantity}
        </span>
      </p>
    </article>
  );
}
