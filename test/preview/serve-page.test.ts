/** The server of the playground: what it gives out, and to whom. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type PageOptions, type PageServer, servePage } from '../../src/preview/serve-page';
import { pathTo } from './bundle-workbook';

const PAGE_FOLDER = pathTo('node_modules/.cache/message-roi/page');
/** Every byte value, so that nothing can have been read as text. */
const BYTES = Uint8Array.from({ length: 512 }, (_, index) => index % 256);

const OPTIONS: PageOptions = {
  pageFolder: PAGE_FOLDER,
  addOnFolder: pathTo('dist'),
  samplesFolder: pathTo('src/preview/samples'),
  name: 'july.csv, <b>.xlsx',
  files: [
    { name: 'july.csv', bytes: BYTES },
    { name: '../<b>.xlsx', bytes: new Uint8Array() },
  ],
  choices: { currency: 'EUR' },
  port: 0,
};

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const opened: PageServer[] = [];
async function serve(options: Partial<PageOptions> = {}): Promise<PageServer> {
  const server = await servePage({ ...OPTIONS, ...options });
  opened.push(server);
  return server;
}
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

const portOf = (url: string): number => Number(new URL(url).port);

function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; agent?: Agent } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const call = httpRequest({ host: '127.0.0.1', port, path, agent: false, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

/** Lines as they are, which a client with manners would never send. The status of the answer comes back. */
function askRaw(port: number, lines: readonly string[]): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    let text = '';
    socket.on('data', (part) => {
      text += part.toString('latin1');
    });
    socket.on('error', reject);
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text }));
  });
}

/** Another program that uses a port. */
async function takePort(): Promise<{ port: number; other: Server }> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  return { port: (other.address() as AddressInfo).port, other };
}

function mustExist(path: string): void {
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first.`);
}

describe('the files', () => {
  let server: PageServer;
  let port = 0;
  beforeAll(async () => {
    mustExist(`${PAGE_FOLDER}/page.js`);
    server = await servePage(OPTIONS);
    port = portOf(server.url);
  });
  afterAll(() => server.close());

  it.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/page.js', 'page.js', 'text/javascript; charset=utf-8'],
    ['/page.css', 'page.css', 'text/css; charset=utf-8'],
    ['/bridge.js', 'bridge.js', 'text/javascript; charset=utf-8'],
    ['/fonts.css', 'fonts.css', 'text/css; charset=utf-8'],
  ])('%s is what the build wrote', async (path, file, type) => {
    const { status, headers, body } = await ask(port, path);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(body.equals(readFileSync(`${PAGE_FOLDER}/${file}`))).toBe(true);
    expect(headers['content-length']).toBe(String(body.length));
  });

  it.each([
    ['/add-on/Code.js', 'dist/Code.js', 'text/javascript; charset=utf-8'],
    ['/add-on/sidebar.html', 'dist/sidebar.html', 'text/html; charset=utf-8'],
    ['/samples/campaigns-ru.csv', 'src/preview/samples/campaigns-ru.csv', 'text/csv'],
  ])('%s is the one of the repository', async (path, file, type) => {
    const { status, headers, body } = await ask(port, path);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(body.equals(readFileSync(pathTo(file)))).toBe(true);
  });

  it('are the fonts as well, which the frame of a sidebar may use', async () => {
    const fonts = readdirSync(`${PAGE_FOLDER}/fonts`);
    expect(fonts.length).toBeGreaterThan(100);
    const { status, headers, body } = await ask(port, `/fonts/${fonts[0]}`);
    expect([status, headers['content-type'], headers['access-control-allow-origin']]).toEqual([200, 'font/woff2', '*']);
    expect(body.equals(readFileSync(`${PAGE_FOLDER}/fonts/${fonts[0]}`))).toBe(true);
    const others = await Promise.all(['/', '/start.json', '/open/0', '/add-on/Code.js'].map((path) => ask(port, path)));
    expect(others.map((reply) => reply.headers['access-control-allow-origin'])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('of a person are given out byte for byte, by number and not by name', async () => {
    const [first, second, third] = await Promise.all(['/open/0', '/open/1', '/open/2'].map((path) => ask(port, path)));
    expect(first?.body.equals(Buffer.from(BYTES))).toBe(true);
    expect([first?.status, first?.headers['content-type']]).toEqual([200, 'application/octet-stream']);
    expect([second?.status, second?.body.length]).toEqual([200, 0]);
    expect(third?.status).toBe(404);
  });

  it('start with what to open', async () => {
    const { headers, body } = await ask(port, '/start.json');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    const start = JSON.parse(body.toString('utf8')) as { samples: { url: string; name: string; language: string }[] };
    expect(start).toEqual({
      name: 'july.csv, <b>.xlsx',
      files: [
        { name: 'july.csv', url: '/open/0', sheet: null },
        { name: '../<b>.xlsx', url: '/open/1', sheet: null },
      ],
      choices: { currency: 'EUR' },
      samples: expect.any(Array),
    });
    expect(start.samples.map(({ language }) => language)).toEqual(['English', 'Français', 'Magyar', 'Русский', '中文']);
    const samples = await Promise.all(start.samples.map(({ url }) => ask(port, url)));
    expect(samples.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });

  it('are the same with a query, and only their head is sent where only that is asked for', async () => {
    const [whole, query, head] = await Promise.all([
      ask(port, '/page.css'),
      ask(port, '/page.css?v=1'),
      ask(port, '/page.css', { method: 'HEAD' }),
    ]);
    expect(query?.body.equals(whole?.body as Buffer)).toBe(true);
    expect([head?.status, head?.body.length, head?.headers['content-length']]).toEqual([
      200,
      0,
      String(whole?.body.length),
    ]);
  });

  it.each([
    '/index.html',
    '/nothing',
    '/Page.js',
    '/page.js/',
    '/fonts',
    '/fonts/',
    '/add-on/',
    '/add-on/appsscript.json',
    '/samples/readme.md',
    '/package.json',
    '/page.js%00.css',
    '/open/00',
    '/open/-1',
    '/__proto__',
  ])('do not have %s', async (path) => {
    const { status, body, headers } = await ask(port, path);
    expect([status, body.toString()]).toEqual([404, 'There is no such file here.']);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  it.each([
    '/../package.json',
    '/../../../../etc/passwd',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%2fpackage.json',
    '/fonts/../index.html',
    '/fonts/../../report.mjs',
    '/samples/../start.ts',
    '/./page.js',
    '//page.js',
    '//etc/passwd',
    '/etc/passwd',
    '/\\..\\package.json',
    'file:///etc/passwd',
    'http://127.0.0.1/page.js',
    'http://example.org/',
    'page.js',
    '*',
    '#',
  ])('cannot be left: %s', async (path) => {
    const { status, text } = await askRaw(port, [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Connection: close',
    ]);
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/root:|"devDependencies"|<!DOCTYPE|function/);
  });

  it('carry the headers that keep everything here, answers that refuse too', async () => {
    const replies = await Promise.all([
      ask(port, '/'),
      ask(port, '/open/0'),
      ask(port, '/nothing'),
      ask(port, '/', { method: 'POST' }),
      ask(port, '/', { headers: { host: 'example.org' } }),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 404, 405, 403]);
    for (const { headers } of replies) {
      expect(headers).toMatchObject({
        'permissions-policy': 'local-fonts=()',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      });
      const policy = Object.fromEntries(
        String(headers['content-security-policy'])
          .split('; ')
          .map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]),
      );
      expect(policy).toMatchObject({
        'default-src': "'none'",
        'connect-src': "'self'",
        'frame-ancestors': "'none'",
        'form-action': "'none'",
      });
      expect(Object.values(policy).join(' ')).not.toMatch(/https?:|\*/);
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('cannot be changed: %s', async (method) => {
    const { status, headers } = await ask(port, '/open/0', { method });
    expect([status, headers.allow, headers['access-control-allow-origin']]).toEqual([405, 'GET, HEAD', undefined]);
  });
});

describe('visitors', () => {
  it.each([
    'example.org',
    'example.org:PORT',
    'localhost',
    'localhost:1',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.example.org:PORT',
    'localhost.example.org:PORT',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    'user@127.0.0.1:PORT',
    '127.0.0.1:PORT, example.org',
    '',
  ])('who were sent here by another name get nothing: "%s"', async (name) => {
    const { url } = await serve();
    const port = portOf(url);
    const { status, text } = await askRaw(port, [
      'GET /start.json HTTP/1.1',
      `Host: ${name.replace('PORT', String(port))}`,
      'Connection: close',
    ]);
    expect([400, 403]).toContain(status);
    expect(text).not.toContain('july.csv');
  });

  it('who name no host at all, or two of them, get nothing', async () => {
    const { url } = await serve();
    const port = portOf(url);
    const here = `Host: 127.0.0.1:${port}`;
    const replies = await Promise.all([
      askRaw(port, ['GET /start.json HTTP/1.0']),
      askRaw(port, ['GET /start.json HTTP/1.1', 'Connection: close']),
      askRaw(port, ['GET /start.json HTTP/1.1', 'Host: example.org', here, 'Connection: close']),
      askRaw(port, [`GET http://127.0.0.1:${port}/start.json HTTP/1.1`, 'Host: example.org', 'Connection: close']),
    ]);
    for (const { status, text } of replies) {
      expect([400, 403]).toContain(status);
      expect(text).not.toContain('july.csv');
    }
  });

  it('may say localhost', async () => {
    const { url } = await serve();
    const { status } = await ask(portOf(url), '/start.json', { headers: { host: `localhost:${portOf(url)}` } });
    expect(status).toBe(200);
  });

  it('come from this computer only', async () => {
    const { url } = await serve();
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    for (const host of [...outside, '127.0.0.2']) {
      const failure = await new Promise<unknown>((resolve) => {
        const socket = connect(portOf(url), host, () => {
          socket.destroy();
          resolve(null);
        });
        socket.on('error', resolve);
      });
      expect([host, failure]).toEqual([host, expect.any(Error)]);
    }
  });
});

describe('the port', () => {
  it('is the wanted one', async () => {
    const { port, other } = await takePort();
    await new Promise((resolve) => other.close(resolve));
    expect((await serve({ port })).url).toBe(`http://127.0.0.1:${port}/`);
  });

  it('is a free one when the wanted one is in use', async () => {
    const { port, other } = await takePort();
    const { url } = await serve({ port });
    expect(portOf(url)).not.toBe(port);
    expect((await ask(portOf(url), '/')).status).toBe(200);
    await new Promise((resolve) => other.close(resolve));
  });

  it('is given back, though a browser keeps its connections open', async () => {
    const { url, close } = await serve();
    const port = portOf(url);
    const agent = new Agent({ keepAlive: true });
    await ask(port, '/', { agent });
    const silent = connect(port, '127.0.0.1');
    await new Promise((resolve) => silent.once('connect', resolve));
    const ended = new Promise((resolve) => silent.once('close', resolve));
    silent.on('error', () => undefined);
    await close();
    await ended;
    agent.destroy();
    expect((await serve({ port })).url).toBe(url);
  });

  it('may be closed twice', async () => {
    const { close } = await serve();
    await close();
    await expect(close()).resolves.toBeUndefined();
  });
});

describe('a folder that the build has not filled', () => {
  it('is told before anything is served', async () => {
    await expect(servePage({ ...OPTIONS, pageFolder: pathTo('src/preview/samples') })).rejects.toThrow('ENOENT');
  });

  it('is told to the visitor when a file goes missing afterwards', async () => {
    const { url } = await serve({ addOnFolder: pathTo('src/preview/samples') });
    const { status, body } = await ask(portOf(url), '/add-on/Code.js');
    expect([status, body.toString()]).toEqual([500, 'This file is gone. Stop the server and run npm start again.']);
  });
});
