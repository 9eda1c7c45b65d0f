import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { RoomComposer, type Tone } from './room-composer.tsx';

const replied = vi.fn<(text: string) => void>();
const noted = vi.fn<(text: string) => void>();
const typed = vi.fn<(typing: boolean) => void>();

function Shown() {
  const [tone, setTone] = useState<Tone>('reply');
  return (
    <RoomComposer
      conversationId="c1"
      name="Zhao Guilan"
      tone={tone}
      onTone={setTone}
      disabledReason={null}
      onReply={replied}
      onNote={noted}
      onTyping={typed}
    />
  );
}

const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const write = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const reply = 'Message to Zhao Guilan';
const note = 'Private note, for the care team only';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  for (const spy of [replied, noted, typed]) spy.mockReset();
});

it('a private note goes to the care team alone, and nobody is shown typing it', async () => {
  await renderScreen(<Shown />);
  fireEvent.click(screen.getByRole('button', { name: /^Private note/ }));
  write(note, 'Ask about ibuprofen.');
  fireEvent.keyDown(field(note), { key: 'Enter', ctrlKey: true });
  expect(noted.mock.calls).toEqual([['Ask about ibuprofen.']]);
  expect(replied).not.toHaveBeenCalled();
  expect(typed).not.toHaveBeenCalledWith(true);
});

it('reply and note keep a draft each', async () => {
  await renderScreen(<Shown />);
  write(reply, 'Good afternoon');
  fireEvent.click(screen.getByRole('button', { name: /^Private note/ }));
  expect(field(note).value).toBe('');
  write(note, 'Half a note');
  fireEvent.click(screen.getByRole('button', { name: /^Reply/ }));
  expect(field(reply).value).toBe('Good afternoon');
  fireEvent.click(screen.getByRole('button', { name: /^Send/ }));
  expect(replied.mock.calls).toEqual([['Good afternoon']]);
  fireEvent.click(screen.getByRole('button', { name: /^Private note/ }));
  expect(field(note).value).toBe('Half a note');
});
