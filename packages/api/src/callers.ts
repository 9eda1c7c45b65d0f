import { consoleRouter } from './console-router.ts';
import { patientRouter } from './patient-router.ts';
import { createCallerFactory } from './trpc/index.ts';

/** Calls procedures of the patient app in process, for server components and tests; refusals are thrown. */
export const createPatientCaller = createCallerFactory(patientRouter);
/** The same for the console. */
export const createConsoleCaller = createCallerFactory(consoleRouter);
