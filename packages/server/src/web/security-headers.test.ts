import { describe, expect, it } from 'vitest';
import { clientAddress, protectPage, securityHeaders } from './index.ts';
import { peerHeader } from './peer-address.ts';

const origins = { publicUrl: 'https://care.example', gatewayUrl: 'https://live.care.example', development: false };
const directives = (policy = ''): Map<string, string> =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('the headers of a page', () => {
  const policy = directives(securityHeaders('abc', origins)['content-security-policy']);

  it('let scripts run by nonce alone: no inline script, no eval, no wildcard', () => {
    expect(policy.get('script-src')).toBe("'self' 'nonce-abc' 'strict-dynamic'");
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe-eval|\*/);
    expect(policy.get('default-src')).toBe("'none'");
  });
  it('let the page talk to itself and the gateway, and to nobody else', () => {
    expect(policy.get('connect-src')).toBe("'self' https://live.care.example wss://live.care.example");
  });
  it('let nobody frame the page, change its base or take its forms', () => {
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('form-action')).toBe("'self'");
    expect(policy.get('object-src')).toBe("'none'");
  });
  it('insist on https where there is https, and only there', () => {
    expect(securityHeaders('abc', origins)['strict-transport-security']).toBeDefined();
    const plain = securityHeaders('abc', {
      ...origins,
      publicUrl: 'http://localhost:3000',
      gatewayUrl: 'http://localhost:3002',
    });
    expect(plain['strict-transport-security']).toBeUndefined();
    expect(plain['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(plain['content-security-policy']).toContain('ws://localhost:3002');
  });
  it('carry a nonce of their own for each response, the same in request and response', () => {
    const pages = Array.from({ length: 50 }, () => protectPage(new Headers(), origins));
    const nonces = new Set(pages.map(({ requestHeaders }) => requestHeaders.get('x-nonce')));
    expect(nonces.size).toBe(50);
    for (const { requestHeaders, responseHeaders } of pages) {
      expect(responseHeaders['content-security-policy']).toContain(`'nonce-${requestHeaders.get('x-nonce')}'`);
      expect(requestHeaders.get('content-security-policy')).toBe(responseHeaders['content-security-policy']);
    }
  });
  it('never take a nonce from the request', () => {
    const page = protectPage(
      new Headers({ 'x-nonce': 'evil', 'content-security-policy': "script-src 'unsafe-inline'" }),
      origins,
    );
    expect(page.requestHeaders.get('x-nonce')).not.toBe('evil');
    expect(page.requestHeaders.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe-inline/);
  });
  it('keep a request id that looks like one, and replace any other', () => {
    const given = protectPage(new Headers({ 'x-request-id': 'abcd-1234-efgh' }), origins);
    expect(given.responseHeaders['x-request-id']).toBe('abcd-1234-efgh');
    const strange = protectPage(new Headers({ 'x-request-id': 'a b;<script>' }), origins);
    expect(strange.responseHeaders['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('the address a request is counted under', () => {
  const headers = (forwarded: string | null, peer = '10.0.0.7') =>
    new Headers({ [peerHeader()]: peer, ...(forwarded ? { 'x-forwarded-for': forwarded } : {}) });
  it.each([
    [0, '6.6.6.6', '10.0.0.7'],
    [0, null, '10.0.0.7'],
    [1, '6.6.6.6, 203.0.113.9', '203.0.113.9'],
    [2, '6.6.6.6, 203.0.113.9, 10.0.0.8', '203.0.113.9'],
    [1, null, '10.0.0.7'],
    [3, '203.0.113.9', '10.0.0.7'],
  ])('behind %i proxies with X-Forwarded-For %s is %s', (hops, forwarded, expected) => {
    expect(clientAddress(headers(forwarded), hops)).toBe(expected);
  });
});
