/**
 * Stands in for the Apps Script API, so that the real clasp can push without a network and without an account. clasp is
 * told to use a proxy; the proxy leads requests to the API's host to a server in this process and refuses all others.
 */
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Certificate } from './certificate';
import { problemOf, type ScriptFile } from './project-rules';

export const API_HOST = 'script.googleapis.com';

export interface Project {
  readonly scriptId: string;
  readonly accessToken: string;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

const refusal = (status: number, message: string, code: string): Answer => ({
  status,
  body: { error: { code: status, message, status: code } },
});

export class AppsScriptApi {
  /** What the project holds: a new one has a manifest of its own and an empty function. */
  content: readonly ScriptFile[] = [
    { name: 'appsscript', type: 'JSON', source: '{ "timeZone": "Europe/London", "runtimeVersion": "V8" }' },
    { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n}\n' },
  ];
  /** "GET /v1/projects/..." in the order in which they came. */
  readonly requests: string[] = [];
  /** Every host that the proxy was asked for, "host:port" or a whole address. */
  readonly hosts: string[] = [];
  private readonly server: Server;
  private readonly proxy = createHttpServer();
  private readonly sockets = new Set<Socket>();

  constructor(
    private readonly project: Project,
    certificate: Certificate,
  ) {
    this.server = createHttpsServer({ ...certificate }, (request, response) => {
      void this.answer(request).then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    this.proxy.on('request', ({ url = '' }, response) => {
      this.hosts.push(url);
      response.writeHead(403).end();
    });
    this.proxy.on('connect', ({ url = '' }: IncomingMessage, socket: Socket) => this.lead(url, socket));
    for (const server of [this.server, this.proxy]) {
      server.on('connection', (socket: Socket) => {
        this.sockets.add(socket);
        socket.on('close', () => this.sockets.delete(socket));
      });
    }
  }

  async open(): Promise<void> {
    for (const server of [this.server, this.proxy]) await once(server.listen(0, '127.0.0.1'), 'listening');
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    for (const server of [this.server, this.proxy]) await once(server.close(), 'close');
  }

  get proxyPort(): number {
    return portOf(this.proxy);
  }

  private lead(host: string, socket: Socket): void {
    this.hosts.push(host);
    // clasp may hang up at any time.
    socket.on('error', () => socket.destroy());
    if (host !== `${API_HOST}:443`) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const inner = connect(portOf(this.server), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      inner.pipe(socket).pipe(inner);
    });
    inner.on('error', () => socket.destroy());
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const { method = '', url = '', headers } = request;
    this.requests.push(`${method} ${url}`);
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    if (headers.authorization !== `Bearer ${this.project.accessToken}`) {
      return refusal(401, 'Request had invalid authentication credentials.', 'UNAUTHENTICATED');
    }
    const { scriptId } = this.project;
    if (url !== `/v1/projects/${scriptId}/content`) {
      return refusal(404, 'Requested entity was not found.', 'NOT_FOUND');
    }
    if (method === 'GET') return { status: 200, body: { scriptId, files: this.content } };
    if (method !== 'PUT') return refusal(405, `${method} is not allowed here.`, 'INVALID_ARGUMENT');
    const { files } = JSON.parse(text) as { files: readonly ScriptFile[] };
    const problem = problemOf(files);
    if (problem !== null) return refusal(400, problem, 'INVALID_ARGUMENT');
    this.content = files;
    return { status: 200, body: { scriptId, files } };
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
