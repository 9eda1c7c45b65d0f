import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/** Writes past React, which then hears of it as of anything typed. */
function type(node: HTMLInputElement | HTMLTextAreaElement, { believed, typed }: { believed: string; typed: string }) {
  node.value = believed;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(node), 'value')?.set?.call(node, typed);
  node.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * What was typed before the page came to life: the field shows it and its screen has not heard of it, so it is told once.
 * @param value what the screen believes stands in the field; anything but a text is left alone
 */
export function useEarlyWords<Field extends HTMLInputElement | HTMLTextAreaElement>(
  value: unknown,
): RefObject<Field | null> {
  const field = useRef<Field>(null);
  const hear = useEffectEvent(() => {
    const node = field.current;
    if (node && typeof value === 'string' && node.value !== value) type(node, { believed: value, typed: node.value });
  });
  useEffect(() => hear(), []);
  return field;
}
