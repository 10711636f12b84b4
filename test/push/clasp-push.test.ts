/** `npm run push` as far as Google's door: the real clasp, the real dist/, a stand-in for the Apps Script API. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { API_HOST, AppsScriptApi } from './apps-script-api';
import { type Certificate, makeCertificate } from './certificate';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CLASP = join(root, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
const SCRIPT_ID = 'your-script-id';
const ACCESS_TOKEN = 'token-of-a-test';
/** clasp loads all of Google's API clients before it does anything. */
const LIMIT = 120_000;

/** What `npm run push` gives to clasp, after building. */
function pushArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { push: string } };
  const command = /^node build\.mjs && clasp (.+)$/.exec(scripts.push)?.[1];
  if (command === undefined) throw new Error(`npm run push is no build followed by clasp: ${scripts.push}`);
  return command.split(' ');
}

/** Loaded into clasp's process: a connection that goes past the proxy is written down and refused. */
const ONLY_THE_PROXY = `
const { Socket } = require('node:net');
const { appendFileSync } = require('node:fs');
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...args) {
  const [target] = args.flat();
  if (String(target.port) === process.env.PROXY_PORT) return connect.apply(this, args);
  appendFileSync(process.env.PAST_THE_PROXY, JSON.stringify(target) + '\\n');
  throw new Error('Connected past the proxy.');
};
`;

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let certificate: Certificate;
let api: AppsScriptApi;
/** Copies of what clasp reads, so that the real dist/ stays as it is. */
let project: string;
let home: string;

beforeAll(() => {
  certificate = makeCertificate(API_HOST);
});

beforeEach(async () => {
  // clasp refuses a folder that is reached by a link, as the temporary one is on some systems.
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'message-roi-push-'));
  project = join(folder, 'project');
  home = join(folder, 'home');
  for (const path of ['dist', '.clasp.json', '.claspignore']) {
    cpSync(join(root, path), join(project, path), { recursive: true });
  }
  mkdirSync(home);
  writeFileSync(join(home, 'certificate.pem'), certificate.cert);
  writeFileSync(join(home, 'only-the-proxy.cjs'), ONLY_THE_PROXY);
  writeFileSync(join(home, 'past-the-proxy.txt'), '');
  logIn();
  api = new AppsScriptApi({ scriptId: SCRIPT_ID, accessToken: ACCESS_TOKEN }, certificate);
  await api.open();
}, LIMIT);

afterEach(async () => {
  await api.close();
  rmSync(join(project, '..'), { recursive: true, force: true });
});

/** The access token is good for a long time, so that clasp has no reason to ask for a new one. */
function logIn(expires = Date.UTC(2099, 0, 1)): void {
  const credentials = {
    type: 'authorized_user',
    client_id: 'client',
    client_secret: 'client-secret',
    refresh_token: 'refresh',
    access_token: ACCESS_TOKEN,
    expiry_date: expires,
  };
  writeFileSync(join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: credentials } }));
}

async function push(more: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const { PATH = '', SystemRoot = '' } = process.env;
  const proxy = `http://127.0.0.1:${api.proxyPort}`;
  const child = spawn(process.execPath, [CLASP, ...pushArguments(), ...more], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing else of this process's surroundings: neither its settings for clasp nor its way to the network.
    env: {
      PATH,
      SystemRoot,
      HOME: home,
      USERPROFILE: home,
      HTTPS_PROXY: proxy,
      HTTP_PROXY: proxy,
      NODE_EXTRA_CA_CERTS: join(home, 'certificate.pem'),
      NODE_OPTIONS: `--require ${JSON.stringify(join(home, 'only-the-proxy.cjs'))}`,
      PROXY_PORT: String(api.proxyPort),
      PAST_THE_PROXY: join(home, 'past-the-proxy.txt'),
      ...environment,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr };
}

const inDist = (name: string): string => join(project, 'dist', name);
const built = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8');
const namesPushed = (): string[] => api.content.map(({ name }) => name).sort();
const pastTheProxy = (): string => readFileSync(join(home, 'past-the-proxy.txt'), 'utf8');
const puts = (): string[] => api.requests.filter((request) => request.startsWith('PUT '));

describe('npm run push', () => {
  afterEach(() => {
    expect(api.hosts.filter((host) => host !== `${API_HOST}:443`)).toEqual([]);
    expect(pastTheProxy()).toBe('');
  });

  it(
    'sends exactly the files of dist, and nothing the second time',
    async () => {
      const first = await push();
      expect(first).toMatchObject({ status: 0, stderr: '' });
      expect(first.stdout).toContain('Pushed 3 files');
      const sent = [...api.content].sort((a, b) => a.name.localeCompare(b.name));
      expect(sent).toEqual([
        { name: 'appsscript', type: 'JSON', source: built('appsscript.json') },
        { name: 'Code', type: 'SERVER_JS', source: built('Code.js') },
        { name: 'sidebar', type: 'HTML', source: built('sidebar.html') },
      ]);
      const content = `/v1/projects/${SCRIPT_ID}/content`;
      expect(api.requests).toEqual([`GET ${content}`, `PUT ${content}`]);

      const second = await push();
      expect(second).toMatchObject({ status: 0, stderr: '' });
      expect(second.stdout).toContain('already up to date');
      expect(puts()).toHaveLength(1);
    },
    2 * LIMIT,
  );

  it(
    'pushes to the project that a file of one’s own names',
    async () => {
      writeFileSync(join(project, '.clasp.json'), JSON.stringify({ scriptId: 'of-nobody', rootDir: 'dist' }));
      writeFileSync(join(project, '.clasp.dev.json'), JSON.stringify({ scriptId: SCRIPT_ID, rootDir: 'dist' }));
      expect(await push(['-P', '.clasp.dev.json'])).toMatchObject({ status: 0 });
      expect(namesPushed()).toEqual(['Code', 'appsscript', 'sidebar']);
    },
    LIMIT,
  );

  it(
    'leaves behind what does not belong into the project',
    async () => {
      writeFileSync(inDist('secrets.js'), 'const password = "hidden";');
      writeFileSync(inDist('.env'), 'PASSWORD=hidden');
      writeFileSync(inDist('notes.html'), 'hidden');
      mkdirSync(inDist('node_modules/left-pad'), { recursive: true });
      writeFileSync(inDist('node_modules/left-pad/index.js'), 'var hidden;');
      expect(await push()).toMatchObject({ status: 0 });
      expect(namesPushed()).toEqual(['Code', 'appsscript', 'sidebar']);
      expect(JSON.stringify(api.content)).not.toContain('PASSWORD=');
    },
    LIMIT,
  );

  it(
    'would send a stray script, were it not for .claspignore',
    async () => {
      rmSync(join(project, '.claspignore'));
      writeFileSync(inDist('secrets.js'), 'const password = "hidden";');
      expect(await push()).toMatchObject({ status: 0 });
      expect(namesPushed()).toContain('secrets');
    },
    LIMIT,
  );

  it(
    'fails on a syntax error, and says what and where',
    async () => {
      const before = api.content;
      writeFileSync(inDist('Code.js'), `${built('Code.js')}\nfunction broken() {\n  const = 1;\n}\n`);
      const line = built('Code.js').split('\n').length + 2;
      const { status, stderr } = await push();
      expect(status).toBe(1);
      expect(stderr.trim()).toBe(`Syntax error: Unexpected token line: ${line} file: Code`);
      expect(api.content).toBe(before);
    },
    LIMIT,
  );

  it(
    'fails on a manifest that Apps Script does not understand, and names the key',
    async () => {
      const manifest = JSON.parse(built('appsscript.json')) as object;
      writeFileSync(inDist('appsscript.json'), JSON.stringify({ ...manifest, oauthScope: [] }));
      const { status, stderr } = await push();
      expect(status).toBe(1);
      expect(stderr).toContain('"appsscript.json" has errors: Invalid manifest: unknown fields: [oauthScope]');
      expect(namesPushed()).toEqual(['Code', 'appsscript']);
    },
    LIMIT,
  );

  it(
    'fails without a manifest',
    async () => {
      rmSync(inDist('appsscript.json'));
      const { status, stderr } = await push();
      expect(status).toBe(1);
      expect(stderr).toContain('must include a manifest');
    },
    LIMIT,
  );

  it(
    'fails without credentials, says so and asks nobody',
    async () => {
      rmSync(join(home, '.clasprc.json'));
      const { status, stderr } = await push();
      expect(status).toBe(1);
      expect(stderr).toContain('No credentials found');
      expect(api.hosts).toEqual([]);
    },
    LIMIT,
  );

  it(
    'fails for a project that is not there',
    async () => {
      writeFileSync(join(project, '.clasp.json'), JSON.stringify({ scriptId: 'of-nobody', rootDir: 'dist' }));
      const { status, stderr } = await push();
      expect(status).toBe(1);
      expect(stderr).toContain('not found');
      expect(puts()).toEqual([]);
    },
    LIMIT,
  );
});

describe('the proxy', () => {
  it(
    'notices a request to another host',
    async () => {
      // A token that is out of date makes clasp ask for a new one elsewhere.
      logIn(Date.UTC(2020, 0, 1));
      expect((await push()).status).toBe(1);
      expect(api.hosts).toContain('oauth2.googleapis.com:443');
    },
    LIMIT,
  );

  it(
    'cannot be gone around',
    async () => {
      expect((await push([], { HTTPS_PROXY: '', HTTP_PROXY: '' })).status).toBe(1);
      expect(api.hosts).toEqual([]);
      expect(pastTheProxy()).toContain(API_HOST);
    },
    LIMIT,
  );
});
