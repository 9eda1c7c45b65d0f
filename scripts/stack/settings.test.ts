import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../environment.ts';
import { Refusal } from '../refusal.mjs';
import { settingsOf } from './settings.ts';

describe('the settings of a start', () => {
  it('are complete without any being set', () => {
    const settings = settingsOf(readSettings({}), '/srv/openward');
    expect(settings).toMatchObject({
      dataDir: path.join('/srv/openward', '.data'),
      databaseUrl: undefined,
      ports: { PATIENT_PORT: 3000, CONSOLE_PORT: 3001, GATEWAY_PORT: 3002, WORKER_PORT: 3003 },
      secrets: {},
    });
  });

  it('let the public addresses follow the ports unless they are set', () => {
    const env = { PATIENT_PORT: '41001', CONSOLE_URL: 'https://console.example' };
    const { urls } = settingsOf(readSettings(env), '/srv');
    expect(urls.PATIENT_URL).toBe('http://localhost:41001');
    expect(urls.CONSOLE_URL).toBe('https://console.example');
  });

  it('are refused with the name of each that is wrong', () => {
    expect(() => readSettings({ PATIENT_PORT: 'eighty', DATABASE_URL: 'mysql://x/y' })).toThrow(Refusal);
    expect(() => readSettings({ PATIENT_PORT: 'eighty', DATABASE_URL: 'mysql://x/y' })).toThrow(
      /DATABASE_URL[\s\S]*PATIENT_PORT/,
    );
  });
});
