import type { Services } from '@openward/application/services';
import type { Actor } from '@openward/domain/access';
import { consoleRouter } from '../console-router.ts';
import { patientRouter } from '../patient-router.ts';
import { apiErrorOf, type ApiError, createCallerFactory } from '../trpc/index.ts';
import type { AppName } from './inputs.ts';

const meta = { address: '127.0.0.1', publicUrl: 'http://localhost:3000', gatewayUrl: 'http://localhost:3002' };
const factories = { patient: createCallerFactory(patientRouter), console: createCallerFactory(consoleRouter) } as const;

interface Call {
  readonly actor: Actor | null;
  readonly app: AppName;
  readonly path: string;
  readonly input?: unknown;
}

/** What a client is told: the answer, or the refusal. */
export type Outcome = { readonly answer: unknown; readonly refusal: null } | { readonly refusal: ApiError };

/** Calls a procedure by its path. */
export async function outcomeOf(services: Services, { actor, app, path, input }: Call): Promise<Outcome> {
  const caller: unknown = factories[app]({ actor, services, requestId: 'test', meta });
  const procedure = path
    .split('.')
    .reduce<unknown>((at, key) => (isIndexable(at) ? Reflect.get(at, key) : undefined), caller);
  if (!isProcedure(procedure)) throw new Error(`no procedure ${app} ${path}`);
  try {
    return { answer: await procedure(input), refusal: null };
  } catch (error) {
    return { refusal: apiErrorOf(error) };
  }
}

/** Calls a procedure by its path. @returns null when it answered, else what a client would be told */
export async function refusalOf(services: Services, call: Call): Promise<ApiError | null> {
  return (await outcomeOf(services, call)).refusal;
}

const isIndexable = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const isProcedure = (value: unknown): value is (input: unknown) => Promise<unknown> => typeof value === 'function';
