import { loadMessages } from '@openward/i18n/messages';
import { fireEvent, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { beforeEach, expect, it } from 'vitest';
import { FollowUpPlanForm } from './plan-form.tsx';
import { useFollowUpPlan } from './use-follow-up-plan.ts';

function Shown() {
  const plan = useFollowUpPlan('0199fa46-a77b-7000-8000-000000000001');
  return (
    <>
      <FollowUpPlanForm plan={plan} tried />
      <output>{plan.input ? JSON.stringify(plan.input) : plan.isReady ? 'none' : 'incomplete'}</output>
    </>
  );
}
const show = async () =>
  render(
    <NextIntlClientProvider
      locale="en"
      messages={await loadMessages('console', 'en')}
      timeZone="Asia/Shanghai"
      now={new Date('2026-11-23T04:00:00Z')}
      onError={(error) => {
        throw error;
      }}
    >
      <Shown />
    </NextIntlClientProvider>,
  );
const result = () => screen.getByRole('status').textContent ?? '';
const choose = (plan: string) => fireEvent.change(screen.getByLabelText('Plan'), { target: { value: plan } });

beforeEach(() => localStorage.clear());

it('no follow-up is a choice, and the first one', async () => {
  await show();
  expect(result()).toBe('none');
});
it('a common plan is complete as it stands, and survives a reload', async () => {
  const { unmount } = await show();
  choose('hypertension');
  expect(result()).toContain('"dueOn":"2026-12-07"');
  unmount();
  await show();
  expect(result()).toContain('"key":"systolic"');
});
it('a plan of one’s own says what it misses, and is complete once it is written', async () => {
  await show();
  choose('own');
  expect(result()).toBe('incomplete');
  expect(screen.getByText('Write the question and every answer.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Question'), { target: { value: 'Better?' } });
  expect(result()).toContain('"words":"Better?"');
  fireEvent.change(screen.getByLabelText('Ask on'), { target: { value: '2026-11-23' } });
  expect(screen.getByText('Choose a day after today, within a year.')).toBeTruthy();
  expect(result()).toBe('incomplete');
});
it('limits the wrong way round are refused at their measurement', async () => {
  await show();
  choose('own');
  fireEvent.change(screen.getByLabelText('Question'), { target: { value: 'Better?' } });
  fireEvent.change(screen.getByLabelText('Add a measurement'), { target: { value: 'weight' } });
  fireEvent.change(screen.getByLabelText('Not below'), { target: { value: '90' } });
  expect(result()).toContain('"low":90');
  fireEvent.change(screen.getByLabelText('Not above'), { target: { value: '60' } });
  expect(result()).toBe('incomplete');
  expect(screen.getByText(/the lower limit is not above the upper one/)).toBeTruthy();
});
