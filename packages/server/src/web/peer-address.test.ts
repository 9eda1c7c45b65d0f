import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { markPeerAddress } from './index.ts';

markPeerAddress();
markPeerAddress();
const server = createServer((request, response) => response.end(request.headers['x-openward-peer']));
const port = await new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    // A TCP listener's address is never a string.
    resolve((server.address() as AddressInfo).port);
  });
});
afterAll(() => server.close());

it('a client cannot write its own address', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { 'x-openward-peer': '6.6.6.6' } });
  expect(await answer.text()).toBe('127.0.0.1');
});
