'use client';

import { useMergedRef } from '@mantine/hooks';
import { useId, type ComponentProps } from 'react';
import { describedBy, FieldFrame, type FieldTexts } from './field-frame.tsx';
import styles from './field.module.css';
import { useEarlyWords } from './use-early-words.ts';

type Own<Tag extends 'input' | 'textarea' | 'select'> = FieldTexts & Omit<ComponentProps<Tag>, 'id' | 'className'>;

function split<P extends FieldTexts>({ label, hint, error, optional, ...rest }: P) {
  const texts: FieldTexts = {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
    ...(optional === undefined ? {} : { optional }),
  };
  return { texts, rest };
}

/** One line of text. Takes everything an input takes, also a ref. */
export function TextField(props: Own<'input'>) {
  const id = useId();
  const { texts, rest } = split(props);
  const ref = useMergedRef(useEarlyWords<HTMLInputElement>(rest.value), rest.ref);
  return (
    <FieldFrame id={id} {...texts}>
      <input {...rest} ref={ref} {...describedBy(id, texts)} className={styles.input} />
    </FieldFrame>
  );
}

/** Several lines; grows with what is written. */
export function TextArea(props: Own<'textarea'>) {
  const id = useId();
  const { texts, rest } = split(props);
  const ref = useMergedRef(useEarlyWords<HTMLTextAreaElement>(rest.value), rest.ref);
  return (
    <FieldFrame id={id} {...texts}>
      <textarea rows={3} {...rest} ref={ref} {...describedBy(id, texts)} className={styles.area} />
    </FieldFrame>
  );
}

/** One of a short list; give option elements. */
export function SelectField(props: Own<'select'>) {
  const id = useId();
  const { texts, rest } = split(props);
  return (
    <FieldFrame id={id} {...texts}>
      <select {...rest} {...describedBy(id, texts)} className={styles.select} />
    </FieldFrame>
  );
}
