import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderIn } from '../screen-test/render-in.tsx';
import type { MessageEntry, MessageState as State, ThreadEntry } from './entry.ts';
import { MessageList } from './message-list.tsx';
import { MessageState } from './message-state.tsx';
import { ThreadRowView } from './thread-row.tsx';

const now = new Date('2026-11-24T10:45:00+08:00');
const message = (id: string, text: string, more: Partial<MessageEntry> = {}): ThreadEntry => ({
  kind: 'message',
  id,
  side: 'theirs',
  author: 'He Yun',
  text,
  at: now,
  ...more,
});

describe('a conversation', () => {
  it('is a log one can reach with the keyboard', async () => {
    await renderIn('en', <MessageList entries={[message('a', 'Hello')]} now={now} />);
    const log = screen.getByRole('log', { name: 'Conversation' });
    expect(log.tabIndex).toBe(0);
  });

  it('says what newly arrives, and neither what was there nor what we write', async () => {
    const first = message('a', 'Hello');
    const { rerender } = await renderIn('en', <MessageList entries={[first]} now={now} />);
    expect(screen.getByRole('status').textContent).toBe('');
    const ours = message('b', 'Yes', { side: 'ours', state: 'queued' });
    rerender(<MessageList entries={[first, ours]} now={now} />);
    expect(screen.getByRole('status').textContent).toBe('');
    rerender(<MessageList entries={[first, ours, message('c', 'Any breathlessness?')]} now={now} />);
    expect(screen.getByRole('status').textContent).toBe('He Yun: Any breathlessness?');
  });

  it('shows a card by its kind, and says plainly that it cannot show one it does not know', async () => {
    const card = (id: string, kind: string): ThreadEntry => ({ kind: 'card', id, at: now, card: { kind, id } });
    await renderIn(
      'en',
      <MessageList
        entries={[card('a', 'summary'), card('b', 'hologram')]}
        now={now}
        renderCard={({ kind, id }) => (kind === 'summary' ? <p>{`Summary ${id}`}</p> : null)}
      />,
    );
    expect(screen.getByText('Summary a')).toBeTruthy();
    expect(screen.getByText('A card this version cannot show')).toBeTruthy();
  });

  it('says that a card came', async () => {
    const first = message('a', 'Hello');
    const { rerender } = await renderIn('zh-CN', <MessageList entries={[first]} now={now} />);
    const card: ThreadEntry = { kind: 'card', id: 'b', at: now, card: { kind: 'summary', id: 'b' } };
    rerender(<MessageList entries={[first, card]} now={now} />);
    expect(screen.getByRole('status').textContent).toBe('对话中有一张新卡片');
  });

  it('does not say history that is loaded in front', async () => {
    const { rerender } = await renderIn('en', <MessageList entries={[message('b', 'Now')]} now={now} />);
    rerender(<MessageList entries={[message('a', 'Before'), message('b', 'Now')]} now={now} />);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('tells that the newest was seen while its end is in view', async () => {
    const onSeen = vi.fn();
    const { rerender } = await renderIn(
      'en',
      <MessageList entries={[message('a', 'Hello')]} now={now} onSeen={onSeen} />,
    );
    rerender(<MessageList entries={[message('a', 'Hello'), message('b', 'There')]} now={now} onSeen={onSeen} />);
    expect(onSeen.mock.calls).toEqual([['a'], ['b']]);
  });

  it('offers earlier messages while there are some', async () => {
    const onOlder = vi.fn();
    await renderIn('en', <MessageList entries={[message('a', 'Hello')]} now={now} hasOlder onOlder={onOlder} />);
    await userEvent.click(screen.getByRole('button', { name: 'Load earlier messages' }));
    expect(onOlder).toHaveBeenCalledTimes(1);
  });
});

describe('a message', () => {
  it.each([
    ['queued', 'Queued, sends by itself'],
    ['sent', 'Sent10:45'],
    ['delivered', 'Delivered10:45'],
    ['read', 'Read10:45'],
    ['failed', 'Not sent'],
  ] as const satisfies readonly (readonly [State, string])[])('that is %s says so in words', async (state, words) => {
    const { container } = await renderIn('en', <MessageState state={state} time="10:45" />);
    expect(container.textContent).toBe(words);
  });

  it('that failed can be sent again', async () => {
    const onRetry = vi.fn();
    const entry = message('a', 'Hello', { side: 'ours', state: 'failed' });
    await renderIn(
      'en',
      <ThreadRowView
        row={{ type: 'entry', key: 'a', entry, showAuthor: true, showMeta: true }}
        now={now}
        onRetry={onRetry}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry.mock.calls).toEqual([['a']]);
  });

  it('keeps its line breaks and never becomes markup', async () => {
    const entry = message('a', 'One\n<b>two</b>');
    const { container } = await renderIn(
      'en',
      <ThreadRowView row={{ type: 'entry', key: 'a', entry, showAuthor: false, showMeta: false }} now={now} />,
    );
    expect(container.querySelector('b')).toBeNull();
    expect(container.textContent).toContain('One\n<b>two</b>');
  });
});
