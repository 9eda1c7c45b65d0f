import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import * as schemas from './env.schema.ts';

const readme = readFileSync(path.join(import.meta.dirname, '../../../../README.md'), 'utf8');
/** Set by Node's own tools, not by people. */
const ofNode = ['NODE_ENV'];
const names = new Set(
  Object.values(schemas).flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])),
);

it('every setting that a process reads is in the table of the README', () => {
  expect(names.size).toBeGreaterThan(15);
  const missing = [...names].filter((name) => !ofNode.includes(name) && !readme.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});
