import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../screen-test/render-in.tsx';
import { meaningOf } from './meaning.ts';
import { StateKeyBadge, StatusBadge } from './status-badge.tsx';

const states = Object.entries(meaningOf).flatMap(([of, table]) => Object.keys(table).map((state) => `${of}.${state}`));

describe('badges', () => {
  it.each(['en', 'zh-CN'] as const)('have a word and a mark for every state, in %s', async (locale) => {
    await renderIn(
      locale,
      states.map((state) => <StateKeyBadge key={state} stateKey={state} />),
    );
    const marks = document.querySelectorAll('svg[data-meaning]');
    expect(marks.length).toBe(states.length);
    for (const mark of marks) expect(mark.parentElement?.textContent).toMatch(/\S/);
  });

  it('tell an expired credential (stopped) from an expired ticket (closed)', async () => {
    await renderIn(
      'en',
      <>
        <StatusBadge of="CREDENTIAL" state="EXPIRED" />
        <StatusBadge of="TICKET" state="EXPIRED" />
      </>,
    );
    expect(screen.getAllByText('Expired').map((badge) => badge.dataset['meaning'])).toEqual(['stopped', 'closed']);
  });

  it('show nothing for a state nobody knows', async () => {
    const { container } = await renderIn('en', <StateKeyBadge stateKey="TICKET.GONE" />);
    expect(container.textContent).toBe('');
  });
});
