import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { clientAddress } from './index.ts';
import { peerHeader } from './peer-address.ts';

const name = peerHeader();
const server = createServer((request, response) => {
  const headers = new Headers(
    Object.entries(request.headers).map(([key, value]): [string, string] => [key, String(value)]),
  );
  response.end(clientAddress(headers, 0));
});
const port = await new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    // A TCP listener's address is never a string.
    resolve((server.address() as AddressInfo).port);
  });
});
afterAll(() => server.close());

it('a client cannot write its own address, not even knowing the header', async () => {
  for (const header of ['x-forwarded-for', 'x-openward-peer', name]) {
    const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { [header]: '6.6.6.6' } });
    expect(await answer.text(), header).toBe('127.0.0.1');
  }
});

it('the header has one name in the process, which nobody can guess', () => {
  expect(peerHeader()).toBe(name);
  expect(name).toMatch(/-[\da-f]{32}$/);
});
