import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Refused, stubProcedures } from '@openward/api/client/stubs';
import { beforeEach, expect, it, vi } from 'vitest';
import { room } from '../../screen-test/people.ts';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { Unsuitable } from './unsuitable.tsx';

const closed = vi.fn<() => void>();
const show = () => renderScreen(<Unsuitable room={room} onClose={closed} />);
const write = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const end = () => fireEvent.click(screen.getByRole('button', { name: 'End now' }));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  closed.mockReset();
});

it('rule 2: tells what ending causes and that the fee goes back, and ends with reason and advice alone', async () => {
  const calls = stubProcedures({
    'consultation.endUnsuitable': () => ({ ...room.consultation, state: 'ENDED_UNSUITABLE' }),
  });
  await show();
  expect(screen.getByText(/ends at once.*The fee of ¥30 goes back\./)).toBeTruthy();
  end();
  expect(screen.getByText('Say why, in a few words.')).toBeTruthy();
  expect(screen.getByText('Say where to go and what to do.')).toBeTruthy();
  expect(calls).toEqual([]);
  write('Why care online does not do', ' Chest pain at rest ');
  write(/^Advice/, 'Go to an emergency department now.');
  end();
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  expect(calls[0]).toMatchObject({
    name: 'consultation.endUnsuitable',
    input: {
      consultationId: room.consultation.id,
      reason: 'Chest pain at rest',
      advice: 'Go to an emergency department now.',
    },
  });
});

it('keeps what was typed through a refusal and through leaving with Escape', async () => {
  stubProcedures({
    'consultation.endUnsuitable': () => {
      throw new Refused('consultation-ended');
    },
  });
  const first = await show();
  write('Why care online does not do', 'Chest pain');
  write(/^Advice/, 'Go now.');
  end();
  expect(await screen.findByText(/consultation.*ended/i)).toBeTruthy();
  expect(closed).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByLabelText(/^Advice/), { key: 'Escape' });
  expect(closed).toHaveBeenCalledOnce();
  first.unmount();
  await show();
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Advice/).value).toBe('Go now.');
});
