import { Refused, stubProcedures } from '@openward/api/client/stubs';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { id, staffAs } from '../../screen-test/people.ts';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { StaffProvider } from '../shell/staff.tsx';
import { AuditScreen } from './audit-screen.tsx';

const row = (n: number, action: string) => ({
  id: id(n),
  at: new Date('2026-11-23T06:00:00Z'),
  actor: n === 2 ? null : { personId: id(90), name: '陆雯', latinName: 'Lu Wen' },
  action,
  entity: 'prescription',
  entityId: null,
  patientRecordNumber: 20_405,
  details: { medicines: 2 },
});
const renderAudit = () =>
  renderScreen(
    <StaffProvider me={staffAs('AUDITOR')} demo={false}>
      <AuditScreen />
    </StaffProvider>,
  );
const page = (rows: unknown[], nextCursor: string | null = null) => ({
  rows,
  nextCursor,
  seal: { number: 12, sealedAt: new Date('2026-11-23T05:00:00Z') },
});

it('tells who did what to whose record, by whom it is sealed, and pages on and back', async () => {
  stubProcedures({
    'audit.list': (input) =>
      (input as { cursor?: string }).cursor === id(1)
        ? page([row(2, 'prescription.expire')])
        : page([row(1, 'prescription.sign')], id(1)),
  });
  await renderAudit();
  expect(await screen.findByText('prescription.sign')).toBeTruthy();
  expect(screen.getByText(/^Lu\sWen$/)).toBeTruthy();
  expect(screen.getByText('20405')).toBeTruthy();
  expect(screen.getByText(/^sealed to no\. 12/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /next/i }));
  expect(await screen.findByText('prescription.expire')).toBeTruthy();
  expect(screen.getByText('System')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /previous/i }));
  expect(await screen.findByText('prescription.sign')).toBeTruthy();
});

it('asks by record number only once it is one, and says that nothing matches', async () => {
  const calls = stubProcedures({
    'audit.list': (input) => page('patient' in (input as object) ? [] : [row(1, 'prescription.sign')]),
  });
  await renderAudit();
  await screen.findByText('prescription.sign');
  const record = screen.getByRole('searchbox', { name: 'Record number' });
  fireEvent.change(record, { target: { value: 'x' } });
  fireEvent.change(record, { target: { value: '777' } });
  expect(await screen.findByText('Nothing matches.')).toBeTruthy();
  expect(calls.map(({ input }) => (input as { patient?: number }).patient)).toEqual([undefined, 777]);
});

it('says what failed in words, and tries again', async () => {
  let down = true;
  stubProcedures({
    'audit.list': () => {
      if (down) throw new Refused('forbidden', 'FORBIDDEN');
      return page([row(1, 'prescription.sign')]);
    },
  });
  await renderAudit();
  expect(await screen.findByText('The audit could not be loaded')).toBeTruthy();
  down = false;
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
  await waitFor(() => expect(screen.getByText('prescription.sign')).toBeTruthy());
});
