/**
 * The server of the playground: a fixed list of files, for this computer only. What a visitor opens is read by the page itself and
 * never comes here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { StartContent } from './page/start-content';

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface PageOptions {
  /** Folder that the build has filled: page, scripts, styles, fonts. */
  readonly pageFolder: string;
  /** Folder with `Code.js` and `sidebar.html`. */
  readonly addOnFolder: string;
  readonly samplesFolder: string;
  /** What the page opens with: file contents by name, in order. */
  readonly name: string;
  readonly files: readonly {
    readonly name: string;
    readonly bytes: Uint8Array;
    /** The only sheet of the file to be opened. */
    readonly sheet?: string;
  }[];
  readonly choices: object | null;
  /** Tried first; a free one is taken when it is in use. */
  readonly port?: number;
}

const HOST = '127.0.0.1';
const USUAL_PORT = 8765;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv',
};

/**
 * Nothing may be loaded from anywhere else. Scripts are evaluated because the add-on runs from its text, and written into the page
 * because a sidebar is one file.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  // The grid would look through the fonts of the system, which is nobody's business here.
  'Permissions-Policy': 'local-fonts=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

const FOR_FRAMES = /^\/(?:fonts\/.*|fonts\.css|bridge\.js)$/;

const SAMPLE_LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  fr: 'Français',
  hu: 'Magyar',
  ru: 'Русский',
  zh: '中文',
};

export async function servePage(options: PageOptions): Promise<PageServer> {
  const files = listFiles(options);
  const server = createServer((request, response) => answer(request, response, files, server));
  await listen(server, options.port ?? USUAL_PORT);
  return {
    url: `http://${HOST}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Content = () => Uint8Array;

/** Every address that there is. Nothing that a request says is ever part of a path. */
function listFiles({
  pageFolder,
  addOnFolder,
  samplesFolder,
  name,
  files,
  choices,
}: PageOptions): Map<string, Content> {
  const list = new Map<string, Content>();
  const onDisk = (address: string, path: string): void => void list.set(address, () => readFileSync(path));
  onDisk('/', join(pageFolder, 'index.html'));
  for (const file of ['page.js', 'page.css', 'bridge.js', 'fonts.css']) onDisk(`/${file}`, join(pageFolder, file));
  for (const file of readdirSync(join(pageFolder, 'fonts'))) onDisk(`/fonts/${file}`, join(pageFolder, 'fonts', file));
  for (const file of ['Code.js', 'sidebar.html']) onDisk(`/add-on/${file}`, join(addOnFolder, file));
  const samples = Object.entries(SAMPLE_LANGUAGES).map(([language, caption]) => {
    const file = `campaigns-${language}.csv`;
    onDisk(`/samples/${file}`, join(samplesFolder, file));
    return { language: caption, name: file, url: `/samples/${file}` };
  });
  const opened = files.map((file, index) => {
    const url = `/open/${index}`;
    list.set(url, () => file.bytes);
    return { name: file.name, url, sheet: file.sheet ?? null };
  });
  const start: StartContent = { name, files: opened, choices, samples };
  list.set('/start.json', () => new TextEncoder().encode(JSON.stringify(start)));
  return list;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, Content>,
  server: Server,
): void {
  const refuse = (status: number, reason: string, headers: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { ...HEADERS, ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(reason);
  };
  // A page elsewhere that makes its own name point here must not read what is served.
  const port = portOf(server);
  if (![`${HOST}:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')) {
    refuse(403, `This server answers for ${HOST}:${port} only.`);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(405, 'Only GET is answered here.', { Allow: 'GET, HEAD' });
    return;
  }
  const address = (request.url ?? '/').split('?')[0] as string;
  const content = files.get(address);
  if (content === undefined) {
    refuse(404, 'There is no such file here.');
    return;
  }
  let bytes: Uint8Array;
  try {
    bytes = content();
  } catch {
    refuse(500, 'This file is gone. Stop the server and run npm start again.');
    return;
  }
  const type = TYPES[extname(address)] ?? (address === '/' ? TYPES['.html'] : 'application/octet-stream');
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Length': bytes.length,
    // The frame of a sidebar has no origin of its own and needs leave to use fonts and bridge; nobody else gets anything.
    'Cross-Origin-Resource-Policy': FOR_FRAMES.test(address) ? 'cross-origin' : 'same-origin',
    ...(address.startsWith('/fonts/') ? { 'Access-Control-Allow-Origin': '*' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** The wanted port, or a free one when something else already uses it. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (port !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) resolve(listen(server, 0));
      else reject(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      resolve();
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, HOST);
  });
}
