import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { setSingleKeys } from './single-keys.ts';
import { useKeys } from './use-keys.ts';

afterEach(() => setSingleKeys(true));

function Page({ onN, dialog = false }: { readonly onN: () => void; readonly dialog?: boolean }) {
  useKeys({ n: onN });
  return (
    <>
      <textarea aria-label="Message" />
      <button type="button">Elsewhere</button>
      {dialog ? <div role="dialog" aria-modal="true" /> : null}
    </>
  );
}

test('a letter acts outside fields', () => {
  const onN = vi.fn();
  render(<Page onN={onN} />);
  fireEvent.keyDown(screen.getByRole('button'), { key: 'n' });
  expect(onN).toHaveBeenCalledOnce();
});

test('a letter in a field is text', () => {
  const onN = vi.fn();
  render(<Page onN={onN} />);
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'n' });
  expect(onN).not.toHaveBeenCalled();
});

test.each(['ctrlKey', 'metaKey', 'altKey'])('a letter with %s belongs to the browser', (modifier) => {
  const onN = vi.fn();
  render(<Page onN={onN} />);
  fireEvent.keyDown(screen.getByRole('button'), { key: 'n', [modifier]: true });
  expect(onN).not.toHaveBeenCalled();
});

test('nothing acts beneath an open dialog', () => {
  const onN = vi.fn();
  render(<Page onN={onN} dialog />);
  fireEvent.keyDown(screen.getByRole('button'), { key: 'n' });
  expect(onN).not.toHaveBeenCalled();
});

test('letters that were switched off do nothing (WCAG 2.1.4)', () => {
  const onN = vi.fn();
  setSingleKeys(false);
  render(<Page onN={onN} />);
  fireEvent.keyDown(screen.getByRole('button'), { key: 'n' });
  expect(onN).not.toHaveBeenCalled();
});

test('Escape leaves a field', () => {
  render(<Page onN={() => undefined} />);
  const field = screen.getByRole('textbox');
  field.focus();
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(document.activeElement).not.toBe(field);
});
