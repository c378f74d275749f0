/** The little server hands out the built app and nothing else of the machine. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/lib/static-server.mjs';

const home = mkdtempSync(join(tmpdir(), 'hotwash-serve-'));
const dist = join(home, 'dist');
let address = '';
let close: () => Promise<void>;

beforeAll(async () => {
  mkdirSync(join(dist, 'assets'), { recursive: true });
  mkdirSync(join(home, 'dist-other'));
  writeFileSync(join(home, 'secret.txt'), 'secret');
  writeFileSync(join(home, 'dist-other', 'x.txt'), 'secret');
  writeFileSync(join(dist, '.env'), 'secret');
  writeFileSync(join(dist, 'index.html'), '<!doctype html>');
  writeFileSync(join(dist, 'assets', 'main-BYKk722O.js'), 'export {}');
  writeFileSync(join(dist, 'assets', 'plain.woff2'), 'font');
  symlinkSync(join(home, 'secret.txt'), join(dist, 'link.txt'));
  ({ address, close } = await serveFolder(dist));
});

afterAll(async () => {
  await close();
  rmSync(home, { recursive: true, force: true });
});

/** Asks for a path exactly as written; fetch would tidy it up first. */
function get(path: string, method = 'GET') {
  const { hostname, port } = new URL(address);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (done, failed) => {
      const asked = request({ hostname, port, path, method }, (response) => {
        let body = '';
        response.on('data', (part) => {
          body += part;
        });
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      asked.on('error', failed).end();
    },
  );
}

test('it listens to this machine only', () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test('the start page comes with its type, its policy and no caching', async () => {
  const { status, headers, body } = await get('/');
  expect(status).toBe(200);
  expect(body).toBe('<!doctype html>');
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

test('files with a hash in their name may be kept for ever, others not', async () => {
  const hashed = await get('/assets/main-BYKk722O.js?v=1');
  expect(hashed.headers['cache-control']).toContain('immutable');
  expect(hashed.headers['content-type']).toContain('text/javascript');
  const plain = await get('/assets/plain.woff2');
  expect(plain.headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': 'font/woff2',
  });
});

test('HEAD says how much there is without sending it', async () => {
  const { status, headers, body } = await get('/', 'HEAD');
  expect([status, headers['content-length'], body]).toEqual([200, '15', '']);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  expect((await get('/', method)).status).toBe(405);
});

describe('nothing outside the folder', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/../dist-other/x.txt',
    '//secret.txt',
    '/link.txt',
    '/.env',
    '/%00',
    '/%zz',
    '/assets',
    '/assets/',
    '/nothing',
  ])('%s is not there', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });
});
