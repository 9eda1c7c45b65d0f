import type { JourneyView } from '@openward/domain/journey';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { stubProcedures } from '../../screen-test/stub-procedures.ts';
import { JourneyScreen } from './journey-screen.tsx';

const journeyId = '0199fa46-a77b-7000-8000-000000000031';
const prescriptionId = '0199fa46-a77b-7000-8000-000000000032';
const at = new Date('2026-11-24T02:00:00Z');
const step = { status: 'done', at, serviceName: null, link: null } as const;
const journey: JourneyView = {
  journeyId,
  patientName: '徐大民',
  patientLatinName: 'Xu Damin',
  concern: '糖尿病复诊续药',
  openedAt: at,
  closedAt: null,
  serviceName: { en: 'Endocrinology', zh: '内分泌科咨询' },
  stage: 'prescribed',
  open: { kind: 'prescription', id: prescriptionId },
  ticketId: null,
  ticketNumber: null,
  place: null,
  consultationId: null,
  clinicianName: '沈怡',
  clinicianLatinName: 'Shen Yi',
  lastMessage: null,
  unread: 0,
  step: 4,
  updatedAt: at,
  timeline: [
    { ...step, key: 'registered', actorName: '徐大民', actorLatinName: 'Xu Damin', actorKind: 'PATIENT' },
    {
      ...step,
      key: 'prescription',
      actorName: '宋杰',
      actorLatinName: 'Song Jie',
      actorKind: 'STAFF',
      link: { kind: 'prescription', id: prescriptionId },
    },
  ],
};
const none = { due: [], planned: [], past: [] };
const stub = () =>
  stubProcedures({
    'journey.get': () => journey,
    'followUp.list': () => none,
    'pharmacy.orders': () => ({ open: [], past: [] }),
  });

describe('one journey', () => {
  it('leads to what is open, and names for each step who acted', async () => {
    stub();
    await renderScreen(<JourneyScreen journey={journey} />);
    const [registered, prescription] = screen.getAllByRole('listitem');
    expect(within(registered ?? document.body).getByText(/Xu.Damin/)).toBeTruthy();
    expect(
      within(prescription ?? document.body)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe(`/prescriptions/${prescriptionId}`);
    expect(screen.getAllByRole('link', { name: /prescription/i })[0]?.getAttribute('href')).toBe(
      `/prescriptions/${prescriptionId}`,
    );
  });

  it('comes to rest: no answer makes it ask again', async () => {
    const calls = stub();
    const turns = async () => {
      for (let turn = 0; turn < 20; turn += 1) await act(() => new Promise((resolve) => setTimeout(resolve)));
    };
    await renderScreen(<JourneyScreen journey={journey} />);
    await waitFor(() => expect(calls.map(({ name }) => name)).toContain('pharmacy.orders'));
    await turns();
    const asked = calls.length;
    await turns();
    expect(calls).toHaveLength(asked);
  });
});
