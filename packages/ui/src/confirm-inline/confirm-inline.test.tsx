import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderIn } from '../screen-test/render-in.tsx';
import { ConfirmInline } from './confirm-inline.tsx';

async function shown(needsReason = true) {
  const onConfirm = vi.fn();
  const onKeep = vi.fn();
  await renderIn(
    'en',
    <ConfirmInline
      title="Suspend Qian Bo?"
      consequence="2 patients return to the queue at their former place."
      confirmLabel="Suspend now"
      keepLabel="Keep verified"
      needsReason={needsReason}
      onConfirm={onConfirm}
      onKeep={onKeep}
    />,
  );
  return { onConfirm, onKeep, suspend: screen.getByRole('button', { name: /Suspend now/ }) };
}

describe('a destructive act', () => {
  it('is refused without a reason, at the field', async () => {
    const { onConfirm, suspend } = await shown();
    await userEvent.type(screen.getByRole('textbox'), '   ');
    await userEvent.click(suspend);
    expect(onConfirm).not.toHaveBeenCalled();
    expect(screen.getByText('Give a reason first')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('hands its reason on, by button or Ctrl Enter', async () => {
    const { onConfirm, suspend } = await shown();
    await userEvent.type(screen.getByRole('textbox'), ' Complaint 2026-118 ');
    await userEvent.click(suspend);
    await userEvent.type(screen.getByRole('textbox'), '{Control>}{Enter}{/Control}');
    expect(onConfirm.mock.calls).toEqual([['Complaint 2026-118'], ['Complaint 2026-118']]);
  });

  it('is left with Escape', async () => {
    const { onConfirm, onKeep } = await shown();
    await userEvent.type(screen.getByRole('textbox'), 'x{Escape}');
    expect(onKeep).toHaveBeenCalledTimes(1);
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('asks for no reason where none is needed', async () => {
    const { onConfirm, suspend } = await shown(false);
    await userEvent.click(suspend);
    expect(onConfirm.mock.calls).toEqual([['']]);
  });
});
