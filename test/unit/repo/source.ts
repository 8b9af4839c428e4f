import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { parseSync } from 'vite';

/** One import, export-from, `import()` or `import('…')` type of a module. */
export interface Import {
  /** Path from the repository's root, or the package as written. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** What the guards want to know of one module. */
export interface Source {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly code: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Names that are no property and that the module does not declare or import: `fetch`, `document`; with `Date.now`, `Math.random`, `new Date()`. */
  readonly names: ReadonlySet<string>;
  readonly defaultExport: boolean;
  /** Whether the module holds nothing but imports and what it passes on. */
  readonly barrel: boolean;
  readonly comments: readonly string[];
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The modules below these folders and the configuration files of the root. */
export function readSources(folders: readonly string[]): Source[] {
  const paths = folders.flatMap((folder) => filesBelow(folder));
  const modules = paths.filter((path) => ['.ts', '.tsx'].includes(extname(path)));
  return modules.map((path) => parseSource(path, readFileSync(path, 'utf8')));
}

/** All files below a folder, from the repository's root, with forward slashes. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}

/** Reads one module; throws where it does not parse. */
export function parseSource(path: string, code: string): Source {
  const { program, comments, errors } = parseSync(path, code);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const body = program.body as unknown as Node[];
  const imports: Import[] = [];
  const names = new Set<string>();
  const declared = new Set<string>();
  visit(program as unknown as Node, null, (node, parent) => {
    const found = importOf(node);
    if (found) imports.push({ ...found, target: resolve(path, found.target) });
    const name = nameOf(node, parent);
    if (name !== null) names.add(name);
    for (const own of declaredBy(node)) declared.add(own);
  });
  return {
    path,
    code,
    lines: code.trimEnd().split('\n').length,
    imports,
    names: new Set([...names].filter((name) => !declared.has(name))),
    defaultExport: body.some((node) => isDefaultExport(node)),
    barrel: body.length > 0 && body.every((node) => passesOn(node)) && body.some((node) => isExport(node)),
    comments: comments.map((comment) => comment.value),
  };
}

function visit(node: Node, parent: Node | null, see: (node: Node, parent: Node | null) => void): void {
  see(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, node, see);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function importOf(node: Node): Import | null {
  const source = node['source'];
  if (!isNode(source) || typeof source['value'] !== 'string') return null;
  const target = source['value'];
  if (node.type === 'TSImportType') return { target, typeOnly: true };
  if (node.type === 'ImportExpression') return { target, typeOnly: false };
  const kind = node['importKind'] ?? node['exportKind'];
  const parts = (node['specifiers'] ?? []) as Node[];
  const erased =
    parts.length > 0 && parts.every((part) => (part['importKind'] ?? part['exportKind']) === 'type');
  return { target, typeOnly: kind === 'type' || erased };
}

function nameOf(node: Node, parent: Node | null): string | null {
  if (node.type === 'Identifier') {
    const key = parent?.['computed'] === true ? null : (parent?.['property'] ?? parent?.['key']);
    return key === node && parent?.['shorthand'] !== true ? null : String(node['name']);
  }
  if (node.type === 'MemberExpression' && isNode(node['object']) && isNode(node['property'])) {
    return `${String(node['object']['name'])}.${String(node['property']['name'])}`;
  }
  if (node.type === 'NewExpression' && isNode(node['callee']) && node['callee']['name'] === 'Date') {
    return (node['arguments'] as Node[]).length === 0 ? 'new Date()' : null;
  }
  return null;
}

/** The names that a declaration, a function or an import brings into the module, whatever their scope. */
function declaredBy(node: Node): string[] {
  if (node.type.startsWith('Import')) return patternNames(node['local']);
  if (node.type === 'VariableDeclarator') return patternNames(node['id']);
  const params = Array.isArray(node['params']) ? node['params'] : [];
  return /Function|CatchClause/.test(node.type)
    ? [node['id'], node['param'], ...params].flatMap(patternNames)
    : [];
}

function patternNames(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return [String(pattern['name'])];
  const { left, argument, value, parameter, elements, properties } = pattern;
  const lists = [elements, properties].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  return [left, argument, value, parameter, ...lists].flatMap(patternNames);
}

function isExport(node: Node): boolean {
  return node.type === 'ExportAllDeclaration' || node.type === 'ExportNamedDeclaration';
}

function isDefaultExport(node: Node): boolean {
  const parts = (node['specifiers'] ?? []) as Node[];
  const named = parts.map((part) => part['exported']).filter((name) => isNode(name));
  return node.type === 'ExportDefaultDeclaration' || named.some((name) => name['name'] === 'default');
}

function passesOn(node: Node): boolean {
  if (node.type === 'ExportNamedDeclaration') return !isNode(node['declaration']);
  return node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration';
}

function resolve(from: string, target: string): string {
  const bare = target.replace(/\?.*$/, '');
  return bare.startsWith('.') ? posix.join(posix.dirname(from), bare) : bare;
}
