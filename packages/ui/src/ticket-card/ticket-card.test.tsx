import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../screen-test/render-in.tsx';
import { TicketCard } from './ticket-card.tsx';

const ticket = { service: 'Pharmacist', patientName: 'Chen Lihua', number: 'A 027' } as const;

describe('the ticket', () => {
  it('says "Not known yet" instead of a lying number', async () => {
    await renderIn('en', <TicketCard {...ticket} place={null} wait={{ kind: 'not-known' }} />);
    expect(screen.getAllByText('Not known yet').length).toBe(2);
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('shows the people ahead, and shortens a long line in the middle', async () => {
    const { rerender } = await renderIn('en', <TicketCard {...ticket} place={3} wait={{ kind: 'not-known' }} />);
    expect(screen.getByRole('img', { name: '2 people are ahead of you' }).textContent).toBe('Next2ndYou');
    rerender(<TicketCard {...ticket} place={9} wait={{ kind: 'not-known' }} />);
    expect(screen.getByRole('img', { name: '8 people are ahead of you' }).textContent).toBe('Next2nd+66 moreYou');
    rerender(<TicketCard {...ticket} place={1} wait={{ kind: 'not-known' }} />);
    expect(screen.getByRole('img', { name: 'Nobody is ahead of you' }).textContent).toBe('You');
  });

  it('announces a move politely', async () => {
    const { rerender } = await renderIn('en', <TicketCard {...ticket} place={3} wait={{ kind: 'not-known' }} />);
    rerender(<TicketCard {...ticket} place={2} wait={{ kind: 'not-known' }} />);
    expect(screen.getByRole('status').textContent).toBe('You are now 2nd in line');
  });
});
