import { permissions } from '@openward/domain/access';
import { describe, expect, it } from 'vitest';
import { consoleRouter } from '../console-router.ts';
import { patientRouter } from '../patient-router.ts';
import { expectedPermissions } from './permission-matrix.ts';

const routers = { patient: patientRouter, console: consoleRouter } as const;

/** What procedures that only read are called. */
const queryNames = [
  'recordAccess',
  'me',
  'facts',
  'services',
  'ticket',
  'list',
  'get',
  'room',
  'since',
  'mine',
  'desk',
  'duty',
  'queue',
  'board',
  'sheet',
  'dispensing',
  'clinician',
  'clinicians',
  'places',
  'health',
  'diagnoses',
  'verification',
  'queues',
  'tickets',
  'task',
  'tasks',
  'medicine',
  'addresses',
  'quote',
  'order',
  'orders',
  'orderCard',
  'failedRefunds',
  'payment',
  'payments',
  'receipt',
  'record',
  'summary',
  'privateNotes',
];

describe.each(['patient', 'console'] as const)('every procedure of the %s app', (app) => {
  const procedures = Object.entries(routers[app]._def.procedures);

  it('declares a permission of the table, and an output', () => {
    const bare = procedures.filter(([, { _def }]) => {
      const declared = _def.meta?.permission;
      return !declared || !(declared in permissions) || !('output' in _def) || !_def.output;
    });
    expect(bare.map(([path]) => path)).toEqual([]);
  });
  it('is in the matrix with the permission it declares, and nothing else is', () => {
    const declared = Object.fromEntries(procedures.map(([path, { _def }]) => [path, _def.meta?.permission]));
    expect(declared).toEqual(expectedPermissions[app]);
  });
  it('changes things only as a mutation', () => {
    const readers = new RegExp(`\\.(${queryNames.join('|')}|search\\w*|demo\\w+)$`);
    const queries = procedures.filter(([, { _def }]) => _def.type === 'query').map(([path]) => path);
    expect(queries.filter((path) => !readers.test(path))).toEqual([]);
  });
});

it('no staff procedure exists at the patient’s endpoint', () => {
  const paths = Object.keys(patientRouter._def.procedures);
  for (const path of [
    'waitingRoom.takeNext',
    'waitingRoom.queue',
    'consultation.complete',
    'consultation.privateNotes',
    'consultation.addPrivateNote',
    'consultation.confirmEvidence',
    'consultation.record',
    'institution.suspendClinician',
  ]) {
    expect(paths).not.toContain(path);
  }
});
