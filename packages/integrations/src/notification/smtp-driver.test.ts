import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, describe, expect, it } from 'vitest';
import { smtpDriver } from './smtp-driver.ts';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}
const received: Received[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, callback) =>
    callback(address.startsWith('refused') ? new Error('550 no such mailbox') : null),
  onData: (stream, session, callback) => {
    void (async () => {
      const source = await text(stream);
      const { mailFrom, rcptTo } = session.envelope;
      received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), source });
      callback();
    })();
  },
});
const port = await new Promise<number>((resolve) => {
  const listening = server.listen(0, '127.0.0.1', () => {
    // A TCP listener's address is never a string.
    resolve((listening.address() as AddressInfo).port);
  });
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const driver = smtpDriver({ url: `smtp://127.0.0.1:${port}`, from: 'Openward <no-reply@clinic.example>' });
const message = {
  channel: 'EMAIL',
  recipient: 'lin@example.com',
  subject: '您的 Openward 验证码',
  body: '012345 是您的验证码。',
} as const;

describe('e-mail through SMTP', () => {
  it('reaches the server whole, in any script', async () => {
    await driver.send(message);
    const mail = received.at(-1);
    expect(mail).toMatchObject({ from: 'no-reply@clinic.example', to: ['lin@example.com'] });
    const body = Buffer.from(/\r\n\r\n([\s\S]+)$/.exec(mail?.source ?? '')?.[1] ?? '', 'base64').toString('utf8');
    expect(body).toContain(message.body);
    expect(mail?.source).toMatch(/^Subject: =\?UTF-8\?/m);
  });

  it('cannot be made to reach anybody else by what a person typed as their address', async () => {
    const before = received.length;
    await driver.send({ ...message, recipient: 'a@example.com, b@evil.example' }).catch(() => {});
    await driver.send({ ...message, recipient: 'a@example.com\r\nBcc: b@evil.example' }).catch(() => {});
    for (const mail of received.slice(before))
      expect(mail.to.filter((one) => one.endsWith('@evil.example'))).toEqual([]);
  });

  it('says that it could not be sent, without quoting the address', async () => {
    const sent = driver.send({ ...message, recipient: 'refused@example.com' });
    await expect(sent).rejects.toMatchObject({ code: 'UNAVAILABLE', userMessageKey: 'code-not-sent' });
    await expect(sent).rejects.not.toThrow(/refused@example\.com/);
  });

  it('says so too when no server answers', async () => {
    const nobody = smtpDriver({ url: 'smtp://127.0.0.1:1', from: 'a@clinic.example' });
    await expect(nobody.send(message)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('sends no text messages', async () => {
    expect(driver.channels).toEqual(['EMAIL']);
    await expect(driver.send({ ...message, channel: 'SMS' })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
