/** The rules of layout that CONTRIBUTING.md states, as functions over source text: what each file imports and names. */
import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';

export interface SourceFile {
  /** From the top of the repository, with forward slashes: "src/kpi/cost.ts". */
  readonly path: string;
  readonly text: string;
}

/** `types`: only types may be imported. */
type Arrow = 'anything' | 'types';

const ROOMS_BELOW_REPORT = ['campaign', 'kpi', 'stats', 'deals', 'messages', 'locales', 'mapping'] as const;
const all = (rooms: readonly string[]): Record<string, Arrow> =>
  Object.fromEntries(rooms.map((room) => [room, 'anything']));

/** Which room may import which. A room may always import itself; what is not listed is forbidden. */
export const ARROWS: Readonly<Record<string, Readonly<Record<string, Arrow>>>> = {
  campaign: {},
  stats: {},
  messages: {},
  kpi: all(['campaign']),
  deals: all(['campaign']),
  locales: { campaign: 'types', kpi: 'types', stats: 'types', deals: 'types', messages: 'types' },
  mapping: all(['campaign', 'locales']),
  report: all(['campaign', 'kpi', 'stats', 'deals', 'locales']),
  functions: all(ROOMS_BELOW_REPORT),
  // The plain vocabulary of cells and days is below every room; of the report the host needs only the shape of a plan.
  host: { campaign: 'anything', report: 'types' },
  app: all([...ROOMS_BELOW_REPORT, 'report', 'functions', 'host']),
  sidebar: { campaign: 'types', locales: 'anything', app: 'types' },
  // The bundle runs as it is built; around it, only words, catalogues and the shapes of answers are needed.
  preview: {
    ...all(['campaign', 'kpi', 'locales']),
    mapping: 'types',
    report: 'types',
    functions: 'types',
    app: 'types',
  },
  'main.ts': all([...ROOMS_BELOW_REPORT, 'report', 'functions', 'app', 'host']),
};

/** Single imports that are allowed beside the arrows, each for a reason. */
export const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // A record describes exactly what was written, so the writer makes it from the plan that it writes, and reads it.
  'src/host/replace-report.ts': ['src/report/written-record'],
  // One way to search; the catalogue itself stays with the server, which sends the names.
  'src/sidebar/find-kpis.ts': ['src/kpi/match-terms'],
};

/** Rooms that may use packages. Everything else is plain TypeScript, because it runs inside Google's runtime. */
const ROOMS_WITH_PACKAGES = ['stats', 'sidebar', 'preview'];

/** Google's services that the source names. */
export const SERVICES = [
  'SpreadsheetApp',
  'PropertiesService',
  'HtmlService',
  'CacheService',
  'LockService',
  'Session',
  'Utilities',
  'ScriptApp',
  'Charts',
];

/** The sidebar's side of `google.script`, and what stands in for Google on the other. */
const BRIDGES = ['src/sidebar/bridge.ts', 'src/preview/page/script-bridge.ts'];

export const isScript = (path: string): boolean => /\.tsx?$/.test(path);

export function problemsOf(file: SourceFile): string[] {
  const problems = nameProblems(file.path);
  if (!isScript(file.path)) return problems.map((problem) => `${file.path}: ${problem}`);
  // The name tells the parser whether there are elements in it.
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
  problems.push(...importsOf(tree).flatMap((found) => importProblems(file.path, found)));
  problems.push(...exportProblems(tree));
  problems.push(...namedThingProblems(file.path, tree));
  return problems.map((problem) => `${file.path}: ${problem}`);
}

// ---- imports ----

interface Import {
  readonly from: string;
  readonly isTypeOnly: boolean;
}

/** Every way in which a file can name another one: import, export from, import(), import types, require. */
export function importsOf(tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ from: node.moduleSpecifier.text, isTypeOnly: isTypeOnlyClause(node.importClause) });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      const { exportClause } = node;
      const names = exportClause && ts.isNamedExports(exportClause) ? exportClause.elements : [];
      const areTypes = names.length > 0 && names.every((name) => name.isTypeOnly);
      found.push({ from: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly || areTypes });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) found.push({ from: node.argument.literal.text, isTypeOnly: true });
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      const { expression } = node.moduleReference;
      if (ts.isStringLiteral(expression)) found.push({ from: expression.text, isTypeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && isImportCall(node)) {
      const [argument] = node.arguments;
      const from = argument && ts.isStringLiteralLike(argument) ? argument.text : '(computed)';
      found.push({ from, isTypeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isTypeOnlyClause(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

function importProblems(path: string, { from, isTypeOnly }: Import): string[] {
  const room = roomOf(path);
  if (!from.startsWith('.')) {
    const isAllowed = ROOMS_WITH_PACKAGES.includes(room);
    return isAllowed ? [] : [`imports the package ${from}, but ${room} uses no packages`];
  }
  const target = normalize(join(dirname(path), from));
  if (!target.startsWith('src/')) return [`imports ${from}, which is outside src`];
  const targetRoom = roomOf(target);
  if (targetRoom === room || EXCEPTIONS[path]?.includes(target)) return [];
  const arrow = ARROWS[room]?.[targetRoom];
  if (arrow === undefined) return [`imports ${from}, but ${room} must not import ${targetRoom}`];
  if (arrow === 'types' && !isTypeOnly) return [`imports ${from}, but ${room} may import only types of ${targetRoom}`];
  return [];
}

/** "src/kpi/cost.ts" is in kpi; the entry is a room of its own. */
function roomOf(path: string): string {
  const [, room = ''] = path.split('/');
  return room === 'main' ? 'main.ts' : room;
}

// ---- exports ----

function exportProblems(tree: ts.SourceFile): string[] {
  const problems: string[] = [];
  if (tree.statements.some(isDefaultExport)) problems.push('has a default export; export by name');
  if (tree.statements.length > 0 && isBarrel(tree)) problems.push('only re-exports; import from where things are');
  return problems;
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
    return statement.exportClause.elements.some(({ name }) => name.text === 'default');
  }
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

function isBarrel({ statements }: ts.SourceFile): boolean {
  const exports = statements.filter(ts.isExportDeclaration);
  const onlyPasses = statements.every(
    (statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement),
  );
  return onlyPasses && exports.some((statement) => statement.exportClause === undefined || hasNames(statement));
}

const hasNames = ({ exportClause }: ts.ExportDeclaration): boolean =>
  exportClause !== undefined && (ts.isNamespaceExport(exportClause) || exportClause.elements.length > 0);

// ---- names ----

function namedThingProblems(path: string, tree: ts.SourceFile): string[] {
  const room = roomOf(path);
  const services = new Set<string>();
  let usesBridge = false;
  const visit = (node: ts.Node): void => {
    // A text or a type of the same name calls nothing.
    if (ts.isIdentifier(node) && !ts.isTypeNode(node.parent) && !ts.isQualifiedName(node.parent)) {
      if (SERVICES.includes(node.text)) services.add(node.text);
      if (node.text === 'google') usesBridge = true;
    }
    // globalThis['SpreadsheetApp'] is the same call in disguise.
    const isKey = ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent);
    if (isKey && SERVICES.includes(node.text)) services.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const problems: string[] = [];
  if (room !== 'host' && room !== 'preview') {
    for (const service of services) problems.push(`names ${service}; only host talks to Google's services`);
  }
  if (usesBridge && !BRIDGES.includes(path)) {
    problems.push('names google.script; only src/sidebar/bridge.ts talks to the server');
  }
  return problems;
}

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
const NO_PURPOSE = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'index'];

function nameProblems(path: string): string[] {
  const parts = path.split('/').slice(1);
  return parts.flatMap((part, depth) => {
    const name = depth === parts.length - 1 ? part.replace(/(\.test|\.d)?\.\w+$/, '') : part;
    const isLanguage = parts[0] === 'locales' && depth === 1 && LANGUAGE_TAG.test(name);
    if (!KEBAB_CASE.test(name) && !isLanguage) return [`${part} is not in kebab-case`];
    return NO_PURPOSE.includes(name) ? [`${part} does not say what is inside`] : [];
  });
}
