import type { TicketView } from '@openward/domain/waiting-room';
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { Called } from './called.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));

const called = new Date('2026-11-24T02:00:00Z');
const minutesLater = (minutes: number) => new Date(called.getTime() + minutes * 60_000);
const ticket: TicketView = {
  id: '0199fa46-a77b-7000-8000-000000000001',
  journeyId: '0199fa46-a77b-7000-8000-000000000002',
  serviceId: '0199fa46-a77b-7000-8000-000000000003',
  serviceName: { en: 'Ask a pharmacist', zh: '药师咨询' },
  movedFrom: null,
  institutionName: { en: 'Clinic', zh: '诊所' },
  patientName: '陈丽华',
  patientLatinName: 'Chen Lihua',
  number: 'A 027',
  state: 'IN_CONSULTATION',
  place: null,
  wait: { kind: 'not-known' },
  waitingSince: called,
  targetSeconds: 900,
  cliniciansOnDuty: 1,
  emergency: { ambulance: '112', crisisLine: null },
  missedCalls: 0,
  enterBy: minutesLater(5),
  consultationId: '0199fa46-a77b-7000-8000-000000000004',
  clinician: {
    practiceRoleId: '0199fa46-a77b-7000-8000-000000000005',
    personId: '0199fa46-a77b-7000-8000-000000000006',
    name: '何芸',
    latinName: 'He Yun',
    role: 'PHARMACIST',
    title: null,
    licenceNumber: null,
    licenceValidUntil: null,
    institutionName: null,
  },
  symptoms: '',
  additions: null,
  asOf: called,
};

beforeEach(() => {
  vi.useFakeTimers({ now: called });
  document.title = 'Waiting room';
});
afterEach(() => {
  vi.useRealTimers();
});

describe('being called', () => {
  it('counts down to the moment the call is missed', async () => {
    await renderScreen(<Called ticket={ticket} />);
    expect(screen.getByText('5:00')).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(61_000));
    expect(screen.getByText('3:59')).toBeTruthy();
  });

  it('says so in the title of the tab until the person is in', async () => {
    const { unmount } = await renderScreen(<Called ticket={ticket} />);
    expect(document.title).toBe('It is your turn');
    unmount();
    expect(document.title).toBe('Waiting room');
  });
});
