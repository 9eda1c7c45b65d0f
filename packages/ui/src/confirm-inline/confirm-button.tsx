'use client';

import { useState } from 'react';
import { Button } from '../button/index.ts';
import { ConfirmInline, type ConfirmInlineProps } from './confirm-inline.tsx';

interface ConfirmButtonProps extends Omit<ConfirmInlineProps, 'onKeep'> {
  /** As wide as what it stands in. */
  readonly wide?: boolean;
}

/** A button that asks, in its own place, before it acts; quiet where it leads to a destructive act. */
export function ConfirmButton({ wide = false, ...question }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  if (asking) return <ConfirmInline {...question} onKeep={() => setAsking(false)} />;
  return (
    <Button look={question.look === 'primary' ? 'soft' : 'quiet'} wide={wide} onClick={() => setAsking(true)}>
      {question.confirmLabel}
    </Button>
  );
}
