import { act, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextArea, TextField } from './index.ts';

const shelf = ['Amlodipine', 'Aspirin'];

function Search({ begin = '' }: { readonly begin?: string }) {
  const [words, setWords] = useState(begin);
  return (
    <>
      <TextField label="Find" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <p>{shelf.filter((name) => name.startsWith(words)).join(', ')}</p>
    </>
  );
}

function Note() {
  const [words, setWords] = useState('');
  return (
    <>
      <TextArea label="Note" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <p>{`${words.length} characters`}</p>
    </>
  );
}

let page: HTMLElement;
beforeEach(() => {
  page = document.createElement('div');
  document.body.append(page);
});
afterEach(() => page.remove());

/** The page as the server sent it, words typed into its field, and then brought to life. */
async function comeToLife(shown: ReactNode, typed: string): Promise<void> {
  const screenOf = (
    <NextIntlClientProvider locale="en" messages={{ ui: { field: { optional: 'optional' } } }}>
      {shown}
    </NextIntlClientProvider>
  );
  page.innerHTML = renderToString(screenOf);
  const field = screen.getByRole<HTMLInputElement>('textbox');
  if (typed !== '') field.value = typed;
  await act(async () => hydrateRoot(page, screenOf));
}

describe('a field typed into before the page comes to life', () => {
  it('tells its screen what stands in it', async () => {
    await comeToLife(<Search />, 'Aml');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Aml');
    expect(page.querySelector('p')?.textContent).toBe('Amlodipine');
  });
  it('does so with several lines too', async () => {
    await comeToLife(<Note />, 'It itches');
    expect(page.querySelector('p')?.textContent).toBe('9 characters');
  });
  it('changes nothing where nothing was typed', async () => {
    await comeToLife(<Search begin="Asp" />, '');
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Asp');
    expect(page.querySelector('p')?.textContent).toBe('Aspirin');
  });
});
