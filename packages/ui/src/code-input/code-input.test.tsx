import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderIn } from '../screen-test/render-in.tsx';
import { CodeInput } from './code-input.tsx';

function Held({ onComplete }: { onComplete: (digits: string) => void }) {
  const [value, setValue] = useState('');
  return <CodeInput value={value} onChange={setValue} onComplete={onComplete} />;
}

const field = () => screen.getByLabelText<HTMLInputElement>('Six-digit code');

describe('a six-digit code', () => {
  it('takes a pasted code with spaces and dashes', async () => {
    const onComplete = vi.fn();
    await renderIn('en', <Held onComplete={onComplete} />);
    await userEvent.click(field());
    await userEvent.paste('Your code: 407-281');
    expect(field().value).toBe('407281');
    expect(onComplete.mock.calls).toEqual([['407281']]);
  });

  it('takes digits alone, no more than six, and completes once', async () => {
    const onComplete = vi.fn();
    await renderIn('en', <Held onComplete={onComplete} />);
    await userEvent.type(field(), '4a0b7c2819');
    expect(field().value).toBe('407281');
    expect(onComplete).toHaveBeenCalledTimes(1);
  });

  it('offers itself to the one-time-code of the phone', async () => {
    await renderIn('en', <Held onComplete={() => undefined} />);
    expect(field().autocomplete).toBe('one-time-code');
    expect(field().inputMode).toBe('numeric');
  });

  it('ties its error to the field', async () => {
    await renderIn('en', <CodeInput value="" onChange={() => undefined} error="The code is wrong." />);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'The code is wrong.',
    );
  });
});
