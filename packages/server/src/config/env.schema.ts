import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);
const key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64');
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((text) => text === '1');
/** An empty variable is an unset one: compose files pass `${NAME:-}`. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const database = { DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) };
const publicUrls = {
  PATIENT_URL: z.url().default('http://localhost:3000'),
  CONSOLE_URL: z.url().default('http://localhost:3001'),
  GATEWAY_URL: z.url().default('http://localhost:3002'),
};
const everyProcess = {
  ...database,
  ...publicUrls,
  OPENWARD_DEMO: flag,
  OPENWARD_SESSION_SECRET: key,
  OPENWARD_VAULT_KEY: key,
  OPENWARD_INDEX_KEY: key,
  OPENWARD_METRICS_TOKEN: optional(z.string().min(16)),
  /** Signs the notices of the demo's payment provider; needed in the demo alone. */
  OPENWARD_PAYMENT_SECRET: optional(key),
  /** Signs the notices of the demo's courier; needed in the demo alone. */
  OPENWARD_COURIER_SECRET: optional(key),
  /** How long one step of a demo parcel takes. */
  OPENWARD_DEMO_COURIER_SECONDS: optional(z.coerce.number().positive().max(86_400)),
};
const delivery = {
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  SMTP_FROM: z.string().default('Openward <no-reply@openward.example>'),
};
/** Where files of the record stand: in an object store when its address and keys are set, else in the data folder. */
const files = {
  OPENWARD_DATA_DIR: z.string().min(1).default('.data'),
  S3_ENDPOINT: optional(z.url({ protocol: /^https?$/ })),
  S3_REGION: optional(z.string().min(1)),
  S3_BUCKET: optional(z.string().min(3)),
  S3_ACCESS_KEY: optional(z.string().min(1)),
  S3_SECRET_KEY: optional(z.string().min(1)),
};
/** What only a web app reads. */
const web = {
  ...delivery,
  ...files,
  /** How many proxies of ours stand in front and append to X-Forwarded-For; 0: browsers connect directly. */
  OPENWARD_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  /** Set by Next itself. */
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
};
const realtime = { REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })) };

/** The one-shot migration. */
export const migrateEnv = z.object({ ...database });
/** The patient web app; it sends sign-in codes. */
export const patientEnv = z.object({ ...everyProcess, ...web, PATIENT_PORT: port(3000) });
/** The console web app. */
export const consoleEnv = z.object({ ...everyProcess, ...web, CONSOLE_PORT: port(3001) });
/** The gateway; several share events through Redis when REDIS_URL is set, else through PostgreSQL. */
export const gatewayEnv = z.object({ ...everyProcess, ...realtime, GATEWAY_PORT: port(3002) });
/** The worker: relay, sweeper, notifications. */
export const workerEnv = z.object({ ...everyProcess, ...delivery, ...files, ...realtime, WORKER_PORT: port(3003) });
/** What building and serving a web app reads: tests build beside a running `npm start`, not over it. */
export const buildEnv = z.object({ OPENWARD_BUILD_DIR: z.string().min(1).default('.next') });
/** What `npm start` itself reads; secrets and DATABASE_URL are made when absent. */
export const startEnv = z.object({
  DATABASE_URL: optional(database.DATABASE_URL),
  ...realtime,
  ...delivery,
  ...files,
  PATIENT_PORT: port(3000),
  CONSOLE_PORT: port(3001),
  GATEWAY_PORT: port(3002),
  WORKER_PORT: port(3003),
  PATIENT_URL: optional(z.url()),
  CONSOLE_URL: optional(z.url()),
  GATEWAY_URL: optional(z.url()),
  OPENWARD_SESSION_SECRET: optional(key),
  OPENWARD_VAULT_KEY: optional(key),
  OPENWARD_INDEX_KEY: optional(key),
  OPENWARD_METRICS_TOKEN: everyProcess.OPENWARD_METRICS_TOKEN,
  OPENWARD_PAYMENT_SECRET: everyProcess.OPENWARD_PAYMENT_SECRET,
  OPENWARD_COURIER_SECRET: everyProcess.OPENWARD_COURIER_SECRET,
  OPENWARD_DEMO_COURIER_SECONDS: everyProcess.OPENWARD_DEMO_COURIER_SECONDS,
});

export type PatientEnv = z.infer<typeof patientEnv>;
export type ConsoleEnv = z.infer<typeof consoleEnv>;
export type GatewayEnv = z.infer<typeof gatewayEnv>;
export type WorkerEnv = z.infer<typeof workerEnv>;
export type StartEnv = z.infer<typeof startEnv>;
/** What createServices() needs from any of them. */
export type ServicesEnv = Pick<
  PatientEnv,
  | 'DATABASE_URL'
  | 'OPENWARD_DEMO'
  | 'OPENWARD_VAULT_KEY'
  | 'OPENWARD_INDEX_KEY'
  | 'OPENWARD_PAYMENT_SECRET'
  | 'OPENWARD_COURIER_SECRET'
  | 'PATIENT_URL'
> &
  Partial<Pick<PatientEnv, 'SMTP_URL' | 'SMTP_FROM' | 'OPENWARD_DEMO_COURIER_SECONDS' | keyof typeof files>>;
