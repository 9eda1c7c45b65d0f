import { parse } from 'yaml';
import { z } from 'zod';
import { interpolate, type Variables } from './interpolate.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const service = z.object({
  image: z.string().optional(),
  build: z
    .object({ context: z.string(), dockerfile: z.string(), args: z.record(z.string(), scalar).default({}) })
    .optional(),
  command: z.array(scalar).default([]),
  environment: z.record(z.string(), scalar).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  deploy: z.object({ replicas: z.number() }).optional(),
  healthcheck: z.object({ test: z.array(scalar) }).optional(),
});

const composeFile = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.unknown()).default({}),
});

export type ComposeFile = z.infer<typeof composeFile>;

/** Reads a compose file with its variables filled in, value by value as compose does: an unset one is an empty text. */
export function readCompose(text: string, variables: Variables): ComposeFile {
  const fillIn = (_key: unknown, value: unknown) => (typeof value === 'string' ? interpolate(value, variables) : value);
  return composeFile.parse(parse(text, fillIn, { merge: true }));
}
