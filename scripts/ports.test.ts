import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { portsRefusal } from './ports.mjs';

const holders: Server[] = [];

afterEach(() => {
  for (const holder of holders.splice(0)) holder.close();
});

async function hold(host: string): Promise<number> {
  const holder = createServer();
  holders.push(holder);
  await new Promise<void>((listening) => {
    holder.listen(0, host, () => listening());
  });
  const address = holder.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

describe('the ports of a start', () => {
  it.each(['0.0.0.0', '127.0.0.1'])('names the setting of a port that is taken on %s', async (host) => {
    const port = await hold(host);
    expect(await portsRefusal({ CONSOLE_PORT: port })).toBe(
      `Port ${port} is taken; stop what uses it, or set CONSOLE_PORT to another port.`,
    );
  });

  it.each([Number('eighty'), 0, 70_000, 80.5])('names the setting of a port that is none: %s', async (port) => {
    expect(await portsRefusal({ GATEWAY_PORT: port })).toBe('GATEWAY_PORT must be a port, a number from 1 to 65535.');
  });

  it('refuses one number for two processes', async () => {
    expect(await portsRefusal({ PATIENT_PORT: 41_090, WORKER_PORT: 41_090 })).toBe(
      'PATIENT_PORT and WORKER_PORT are both 41090; each needs a port of its own.',
    );
  });

  it('finds nothing against a port that is free again', async () => {
    const port = await hold('127.0.0.1');
    await new Promise((closed) => {
      holders.pop()?.close(closed);
    });
    expect(await portsRefusal({ PATIENT_PORT: port })).toBeUndefined();
  });
});
