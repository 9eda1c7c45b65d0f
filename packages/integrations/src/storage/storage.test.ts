import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseStorage } from './index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'openward-files-'));
const objects = new Map<string, Buffer>();
let isDown = false;

/** The few answers of an object store that the driver needs. */
const store = createServer((request, response) => {
  const key = new URL(request.url ?? '/', 'http://store').pathname;
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const known = objects.get(key);
    if (isDown) response.writeHead(400).end();
    else if (!request.headers.authorization?.includes('Credential=key/')) response.writeHead(403).end();
    else if (request.method === 'PUT') {
      objects.set(key, Buffer.concat(chunks));
      response.writeHead(200, { etag: '"1"' }).end();
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (known) {
      response.writeHead(200, { 'content-length': known.length, etag: '"1"' });
      response.end(request.method === 'HEAD' ? undefined : known);
    } else response.writeHead(404).end();
  });
});
let endpoint = '';
beforeAll(async () => {
  await new Promise<void>((ready) => store.listen(0, '127.0.0.1', ready));
  const address = store.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const bytes = Buffer.from('a picture');
const s3 = () => ({ S3_ENDPOINT: endpoint, S3_BUCKET: 'files', S3_ACCESS_KEY: 'key', S3_SECRET_KEY: 'secret' });
const disk = () => ({ OPENWARD_DATA_DIR: folder });

describe.each([
  ['a folder', disk],
  ['an object store', s3],
])('files in %s', (_, settings) => {
  it('are written, written again, read and removed; removing twice is no error', async () => {
    const storage = chooseStorage(settings());
    expect(await storage.read('attachments/one')).toBeNull();
    await storage.write('attachments/one', Buffer.from('first'), 'image/png');
    await storage.write('attachments/one', bytes, 'image/png');
    expect(Buffer.from((await storage.read('attachments/one')) ?? []).equals(bytes)).toBe(true);
    await storage.remove('attachments/one');
    await storage.remove('attachments/one');
    expect(await storage.read('attachments/one')).toBeNull();
  });
  it('never leave their place', async () => {
    await chooseStorage(settings())
      .write('../outside', bytes, 'image/png')
      .catch(() => undefined);
    expect(existsSync(path.join(folder, 'outside'))).toBe(false);
    expect([...objects.keys()].filter((key) => key.includes('outside'))).toEqual([]);
  });
});

it('makes the bucket it needs', async () => {
  await chooseStorage({ ...s3(), S3_BUCKET: 'new' }).write('one', bytes, 'image/png');
  expect([...objects.keys()].some((key) => key.startsWith('/new'))).toBe(true);
});

it('says that it is not to be reached, and tries again with the next file', async () => {
  const storage = chooseStorage({ ...s3(), S3_BUCKET: 'later' });
  isDown = true;
  await expect(storage.write('one', bytes, 'image/png')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  isDown = false;
  await expect(storage.write('one', bytes, 'image/png')).resolves.toBeUndefined();
});
