import type { Door } from '@openward/auth';
import { patientEnv, readEnv, type PatientEnv } from '@openward/server/config';

const key = Symbol.for('openward.settings');

/** The settings of this process, read at the first request: Next also loads modules while it builds. */
export function settings(): PatientEnv {
  const shared: typeof globalThis & { [key]?: PatientEnv } = globalThis;
  return (shared[key] ??= readEnv(patientEnv));
}

/** This app as browsers reach it. */
export function door(): Door {
  return { app: 'PATIENT', publicUrl: settings().PATIENT_URL };
}
