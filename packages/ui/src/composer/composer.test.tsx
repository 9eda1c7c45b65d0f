import { createEvent, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderIn } from '../screen-test/render-in.tsx';
import { Composer } from './composer.tsx';

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');

beforeEach(() => window.localStorage.clear());

describe('the patient’s composer', () => {
  it('sends with Enter, empties, and keeps the focus', async () => {
    const onSend = vi.fn();
    await renderIn('en', <Composer draftKey="c" sendWith="enter" onSend={onSend} />);
    await userEvent.type(field(), 'Hello{Enter}');
    expect(onSend.mock.calls).toEqual([['Hello']]);
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
  });

  it('starts a new line with Shift Enter', async () => {
    const onSend = vi.fn();
    await renderIn('en', <Composer draftKey="c" sendWith="enter" onSend={onSend} />);
    await userEvent.type(field(), 'One{Shift>}{Enter}{/Shift}two');
    expect(field().value).toBe('One\ntwo');
    expect(onSend).not.toHaveBeenCalled();
  });

  it('starts a new line with Enter on a touch screen, where the button sends', async () => {
    const before = window.matchMedia;
    window.matchMedia = (query) => Object.assign(before(query), { matches: query === '(pointer: coarse)' });
    const onSend = vi.fn();
    await renderIn('en', <Composer draftKey="c" sendWith="enter" onSend={onSend} />);
    await userEvent.type(field(), 'One{Enter}');
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSend.mock.calls).toEqual([['One']]);
    window.matchMedia = before;
  });

  it('does not send with the Enter that picks a Chinese word', async () => {
    const onSend = vi.fn();
    await renderIn('zh-CN', <Composer draftKey="c" sendWith="enter" onSend={onSend} />);
    await userEvent.type(field(), '你好');
    fireEvent(field(), createEvent.keyDown(field(), { key: 'Enter', isComposing: true }));
    expect(onSend).not.toHaveBeenCalled();
  });

  it('sends nothing but space', async () => {
    const onSend = vi.fn();
    await renderIn('en', <Composer draftKey="c" sendWith="enter" onSend={onSend} />);
    await userEvent.type(field(), '   {Enter}');
    expect(onSend).not.toHaveBeenCalled();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
  });
});

describe('the console’s composer', () => {
  it('sends with Ctrl Enter, and Enter alone is a new line', async () => {
    const onSend = vi.fn();
    await renderIn('en', <Composer draftKey="c" sendWith="ctrl-enter" onSend={onSend} />);
    await userEvent.type(field(), 'One{Enter}two');
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.type(field(), '{Control>}{Enter}{/Control}');
    expect(onSend.mock.calls).toEqual([['One\ntwo']]);
  });
});

describe('a draft', () => {
  it('is there again after the page was left, and gone once sent', async () => {
    const first = await renderIn('en', <Composer draftKey="c" sendWith="enter" onSend={() => undefined} />);
    await userEvent.type(field(), 'Half a sent');
    first.unmount();
    const second = await renderIn('en', <Composer draftKey="c" sendWith="enter" onSend={() => undefined} />);
    expect(field().value).toBe('Half a sent');
    await userEvent.type(field(), 'ence{Enter}');
    second.unmount();
    await renderIn('en', <Composer draftKey="c" sendWith="enter" onSend={() => undefined} />);
    expect(field().value).toBe('');
  });

  it('belongs to its conversation', async () => {
    const { rerender } = await renderIn('en', <Composer draftKey="one" sendWith="enter" onSend={() => undefined} />);
    await userEvent.type(field(), 'For one');
    rerender(<Composer draftKey="two" sendWith="enter" onSend={() => undefined} />);
    expect(field().value).toBe('');
    rerender(<Composer draftKey="one" sendWith="enter" onSend={() => undefined} />);
    expect(field().value).toBe('For one');
  });
});

describe('a closed conversation', () => {
  it('says why instead of offering a field', async () => {
    await renderIn(
      'en',
      <Composer draftKey="c" sendWith="enter" onSend={() => undefined} disabledReason="Closed at 20:00." />,
    );
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Closed at 20:00.')).toBeTruthy();
  });
});
