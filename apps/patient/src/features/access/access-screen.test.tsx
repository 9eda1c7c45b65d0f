import type { RecordAccess } from '@openward/domain/audit';
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { xuDamin, xuXiaoman } from '../../screen-test/people.ts';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { stubProcedures } from '../../screen-test/stub-procedures.ts';
import { AccessScreen } from './access-screen.tsx';

const id = (n: number) => `0199fa46-a77b-7000-8000-${String(n).padStart(12, '0')}`;
const look = (n: number, facts: Partial<RecordAccess>): RecordAccess => ({
  id: id(n),
  at: new Date('2026-11-20T04:00:00Z'),
  what: 'prescription',
  isList: false,
  actor: {
    personId: id(90),
    name: '周敏',
    latinName: 'Zhou Min',
    isStaff: true,
    roles: ['PHARMACIST'],
    institutionName: { en: 'Qingshan Hospital', zh: '青山医院' },
  },
  ...facts,
});

it('says who, in which capacity, what and when, and fetches earlier ones by the key', async () => {
  const later = [
    look(1, {
      what: 'queue',
      isList: true,
      actor: { ...look(0, {}).actor, isStaff: false, roles: [], institutionName: null },
    }),
  ];
  const calls = stubProcedures({ 'audit.recordAccess': () => ({ rows: later, nextCursor: null }) });
  await renderScreen(
    <AccessScreen
      me={{ ...xuDamin, family: [] }}
      patientId={xuDamin.personId}
      first={{ rows: [look(2, {})], nextCursor: id(2) }}
    />,
  );
  expect(screen.getByText('Pharmacist · Qingshan Hospital')).toBeTruthy();
  expect(screen.getByText(/^Prescription · /)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show earlier ones' }));
  expect(await screen.findByText(/^What you wrote before queueing, in a list · /)).toBeTruthy();
  expect(screen.getByText('In the patient app, as guardian')).toBeTruthy();
  expect(calls.at(-1)?.input).toMatchObject({ patientId: xuDamin.personId, cursor: id(2) });
});

it('nobody yet: says so, and leads to the children', async () => {
  stubProcedures({ 'audit.recordAccess': () => ({ rows: [], nextCursor: null }) });
  await renderScreen(
    <AccessScreen
      me={{ ...xuDamin, family: [xuXiaoman] }}
      patientId={xuDamin.personId}
      first={{ rows: [], nextCursor: null }}
    />,
  );
  expect(screen.getByText('Nobody yet')).toBeTruthy();
  expect(document.querySelector(`a[href="/me/access?of=${xuXiaoman.personId}"]`)).toBeTruthy();
});
