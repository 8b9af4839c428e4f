import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What one module says to readers. */
export interface MessageUse {
  /** Every string literal: a key is used where one of them names it. */
  readonly literals: ReadonlySet<string>;
  /** Every template string with a part of a key, for which any text stands: `t(`card_range_${range}`)`. */
  readonly patterns: readonly RegExp[];
  /** Text that readers would see and that is not in the catalog, or that is built from pieces of messages. */
  readonly breaches: readonly string[];
}

/** Attributes whose value a reader sees or hears. */
const spoken = new Set([
  'aria-label',
  'aria-valuetext',
  'aria-description',
  'title',
  'alt',
  'placeholder',
  'label',
  'note',
]);
const calls = new Set(['t', 'tCount']);
/** Names that are the same in every language. */
const names = new Set(['Tickmark', 'CoinGecko', 'CoinGlass', 'Stocktwits', 'alternative.me']);

/** Finds the text of a component that does not come from the message catalog. */
export function messageUse(path: string, code: string): MessageUse {
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  const breaches: string[] = [];
  visit(program as unknown as Node, (node) => {
    const text = literalOf(node);
    if (text !== null) literals.add(text);
    const pattern = keyPattern(node);
    if (pattern) patterns.push(pattern);
    if (node.type === 'JSXText' && isWords(String(node['value'])))
      breaches.push(`${path}: “${String(node['value']).trim()}” is not in the catalog`);
    if (node.type === 'JSXAttribute') {
      const told = attributeText(node);
      if (told !== null && isWords(told)) breaches.push(`${path}: “${told}” is not in the catalog`);
    }
    if (isConcatenation(node)) breaches.push(`${path}: a message is joined with other words`);
  });
  return { literals, patterns, breaches };
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child)) visit(child, see);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function literalOf(node: Node): string | null {
  return node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
}

function attributeText(node: Node): string | null {
  const name = node['name'];
  if (!isNode(name) || !spoken.has(String(name['name'])) || !isNode(node['value'])) return null;
  const value = node['value'].type === 'JSXExpressionContainer' ? node['value']['expression'] : node['value'];
  if (!isNode(value)) return null;
  return value.type === 'TemplateLiteral' ? templateText(value) : literalOf(value);
}

function templateText(node: Node): string {
  const parts = node['quasis'] as { readonly value: { readonly raw: string } }[];
  return parts.map((part) => part.value.raw).join(' ');
}

/** A template that begins like a key; types hold that each of its keys is in the catalog. */
function keyPattern(node: Node): RegExp | null {
  if (node.type !== 'TemplateLiteral') return null;
  const [head = '', ...rest] = (node['quasis'] as { readonly value: { readonly raw: string } }[]).map(
    ({ value }) => value.raw,
  );
  if (!/^[a-z]+_\w*$/.test(head) || rest.some((part) => !/^\w*$/.test(part))) return null;
  return new RegExp(`^${[head, ...rest].join('[a-z0-9_]+')}$`);
}

/** Two letters in a row that are no name: a figure, a sign or a unit alone is no text. */
function isWords(text: string): boolean {
  const trimmed = text.trim();
  return /\p{L}{2}/u.test(trimmed) && !names.has(trimmed);
}

/** A message inside a template or a sum with other words: another language orders them otherwise. */
function isConcatenation(node: Node): boolean {
  if (node.type === 'TemplateLiteral')
    return (node['expressions'] as Node[]).some(isMessage) && isWords(templateText(node));
  if (node.type !== 'BinaryExpression' || node['operator'] !== '+') return false;
  return [node['left'], node['right']].filter(isNode).some(isMessage);
}

function isMessage(node: Node): boolean {
  const callee = node['callee'];
  return node.type === 'CallExpression' && isNode(callee) && calls.has(String(callee['name']));
}
