import { AppError } from '@openward/domain/errors';
import { expect, it } from 'vitest';
import { createLog } from './index.ts';

const lines: string[] = [];
const log = createLog('test', { write: (line) => lines.push(line) });
const last = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>; // pino writes objects

it('writes facts of the allow-list and drops everything else, whatever is passed', () => {
  const fields = { requestId: 'r1', count: 3, name: '陈丽华', symptoms: 'chest pain' };
  log.info('something happened', fields);
  expect(last()).toMatchObject({ msg: 'something happened', process: 'test', requestId: 'r1', count: 3 });
  expect(lines.at(-1)).not.toMatch(/陈丽华|chest pain/);
});

it('keeps what an unexpected error is and where, and not what it says', () => {
  log.error('procedure failed', new TypeError('cannot read chest pain of 陈丽华'), { procedure: 'a.b' });
  expect(lines.at(-1)).not.toMatch(/陈丽华|chest pain/);
  expect(last()).toMatchObject({ level: 50, procedure: 'a.b', error: { name: 'TypeError' } });
  expect(lines.at(-1)).toContain('pino-log.test.ts');
});

it('keeps the message of our own refusals', () => {
  log.error('refused', new AppError('CONFLICT', 'ticket is no longer there', 'conflict'));
  expect(last()).toMatchObject({ error: { code: 'CONFLICT', message: 'ticket is no longer there' } });
});
