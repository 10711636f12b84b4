/** What the Apps Script API refuses to take as the content of a project, in sentences of the same form. */
import { parse } from 'acorn';

export interface ScriptFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

const TYPES = ['SERVER_JS', 'HTML', 'JSON'];

/** The keys of a manifest, https://developers.google.com/apps-script/manifest. */
const MANIFEST_KEYS = [
  'addOns',
  'chat',
  'dependencies',
  'exceptionLogging',
  'executionApi',
  'oauthScopes',
  'runtimeVersion',
  'sheets',
  'timeZone',
  'urlFetchWhitelist',
  'webapp',
];

/** The first reason to refuse the files, or null. */
export function problemOf(files: readonly ScriptFile[]): string | null {
  return typeProblem(files) ?? nameProblem(files) ?? manifestProblem(files) ?? syntaxProblem(files);
}

function typeProblem(files: readonly ScriptFile[]): string | null {
  const index = files.findIndex(({ type }) => !TYPES.includes(type));
  return index < 0 ? null : `Invalid value at 'files[${index}].type', "${files[index]?.type}"`;
}

/** The name alone counts: Code.js and Code.html cannot be in one project. */
function nameProblem(files: readonly ScriptFile[]): string | null {
  const names = files.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? null : `A file with this name already exists in the current project: ${twice}`;
}

function manifestProblem(files: readonly ScriptFile[]): string | null {
  const other = files.find(({ name, type }) => type === 'JSON' && name !== 'appsscript');
  if (other !== undefined) return `The only JSON file that a project may have is its manifest, not ${other.name}.`;
  const manifest = files.find(({ name, type }) => type === 'JSON' && name === 'appsscript');
  if (manifest === undefined) return 'Project contents must include a manifest file named appsscript.';
  let content: unknown;
  try {
    content = JSON.parse(manifest.source);
  } catch {
    content = null;
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return '"appsscript.json" has errors: Invalid manifest: it is no JSON object.';
  }
  const unknown = Object.keys(content).filter((key) => !MANIFEST_KEYS.includes(key));
  if (unknown.length === 0) return null;
  return `"appsscript.json" has errors: Invalid manifest: unknown fields: [${unknown.join(', ')}]`;
}

/** Stricter than Apps Script, which parses some of what came after ES2019: the add-on keeps to what is sure to run. */
function syntaxProblem(files: readonly ScriptFile[]): string | null {
  for (const { name, type, source } of files) {
    if (type !== 'SERVER_JS') continue;
    try {
      parse(source, { ecmaVersion: 2019, sourceType: 'script' });
    } catch (error) {
      const { message, loc } = error as SyntaxError & { loc: { line: number } };
      // Acorn ends its sentence with the place: "Unexpected token (3:7)".
      return `Syntax error: ${message.replace(/ \(\d+:\d+\)$/, '')} line: ${loc.line} file: ${name}`;
    }
  }
  return null;
}
