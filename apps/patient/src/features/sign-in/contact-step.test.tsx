import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { ContactStep } from './contact-step.tsx';

const refusal = (key: string) => ({
  error: { json: { message: key, code: -32600, data: { code: 'BAD_INPUT', key, details: {}, fields: {} } } },
});

it('says at the field that a code needs somewhere to go, and asks for nothing', async () => {
  vi.stubGlobal('fetch', () => expect.unreachable('nothing to send'));
  await renderScreen(<ContactStep onSent={() => undefined} />);
  fireEvent.click(screen.getByRole('button', { name: 'Send the code' }));
  const field = screen.getByLabelText('Mobile number or email');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Write your mobile number or email first.')).toBeTruthy();
});

it('shows a refusal of the server at the field, and keeps what was typed', async () => {
  vi.stubGlobal('fetch', async () => Response.json([refusal('contact-invalid')], { status: 400 }));
  await renderScreen(<ContactStep onSent={() => undefined} />);
  const field = screen.getByLabelText<HTMLInputElement>('Mobile number or email');
  fireEvent.change(field, { target: { value: '12345' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send the code' }));
  await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(field.value).toBe('12345');
});
