import type { Import, Source } from './source.ts';

/** The layers, each with the ones that it may import besides itself. */
const mayImport = {
  entrypoints: [
    'components',
    'components/hooks',
    'utils/settings',
    'utils/market',
    'utils/context',
    'utils/alerts',
    'utils/platform',
    'utils/page/session',
    'utils/page/card',
    'utils/page/marks',
    'utils/page/text',
    'utils/page/dom',
    'utils/page/publication',
    'utils/domain',
  ],
  'components/hooks': ['utils/settings', 'utils/platform', 'utils/domain'],
  components: ['components/hooks', 'utils/settings', 'utils/platform', 'utils/domain'],
  'utils/settings': ['utils/platform', 'utils/domain'],
  'utils/market': ['utils/platform', 'utils/domain'],
  'utils/context': ['utils/platform', 'utils/domain'],
  'utils/alerts': ['utils/platform', 'utils/domain'],
  'utils/platform': ['utils/domain'],
  'utils/page/session': [
    'utils/page/card',
    'utils/page/marks',
    'utils/page/text',
    'utils/page/dom',
    'utils/domain',
  ],
  'utils/page/card': ['utils/page/marks', 'utils/page/text', 'utils/page/dom', 'utils/domain'],
  'utils/page/marks': ['utils/page/text', 'utils/page/dom', 'utils/domain'],
  'utils/page/publication': ['utils/page/text', 'utils/page/dom', 'utils/domain'],
  'utils/page/text': ['utils/page/dom', 'utils/domain'],
  'utils/page/dom': ['utils/domain'],
  'utils/domain': [],
} as const satisfies Record<string, readonly string[]>;

type Layer = keyof typeof mayImport;

/** Longest first, so that hooks are not taken for components. */
const layers = (Object.keys(mayImport) as Layer[]).toSorted((a, b) => b.length - a.length);

/** Layers that run in the background and are imported nowhere else. */
const backgroundOnly: ReadonlySet<string> = new Set(['utils/market', 'utils/context', 'utils/alerts']);

/** Names that make a rule depend on more than its arguments. */
const impure = (
  'Date.now|new Date()|Math.random|crypto|performance|fetch|WebSocket|XMLHttpRequest|console|browser|chrome|document|' +
  'window|self|globalThis|navigator|location|localStorage|sessionStorage|indexedDB|setTimeout|setInterval|' +
  'requestAnimationFrame'
).split('|');

const browserModules = /^(?:webextension-polyfill|wxt\/browser|@wxt-dev\/.*)$/;

/** The one module for each thing that only one module may touch. */
const owners: Readonly<Record<string, string>> = {
  browser: 'utils/platform/browser.ts',
  chrome: 'utils/platform/browser.ts',
  console: 'utils/platform/log.ts',
  fetch: 'utils/platform/http.ts',
};

/** What a module of the product does that its layer may not, one line for each. */
export function layerBreaches(source: Source): string[] {
  const layer = layerOf(source.path);
  if (layer === null) return [`${source.path} is in no layer`];
  const targets = source.imports.filter((entry) => !isMessageTypes(entry)).map((entry) => entry.target);
  const wrong = targets.filter((target) => !allowed(source.path, layer, target));
  const own = Object.entries(owners).filter(
    ([name, owner]) => source.names.has(name) && source.path !== owner,
  );
  const unclean = layer === 'utils/domain' ? impure.filter((name) => source.names.has(name)) : [];
  return [
    ...wrong.map((target) => `${source.path} imports ${target}`),
    ...own.map(([name, owner]) => `${source.path} uses ${name}, which is for ${owner}`),
    ...unclean.map((name) => `${source.path} uses ${name}, and utils/domain is pure`),
  ];
}

/** The keys of the message catalog, as types. The catalog itself stays out of every bundle. */
function isMessageTypes({ target, typeOnly }: Import): boolean {
  return typeOnly && target === 'public/_locales/en/messages.json';
}

function allowed(path: string, layer: Layer, target: string): boolean {
  if (!/^(?:entrypoints|components|utils)\//.test(target)) return allowedPackage(path, layer, target);
  const to = layerOf(target);
  if (to === layer) return true;
  if (target === owners['browser']) return false;
  const inBackground = path.startsWith('entrypoints/background/');
  if (!inBackground && backgroundOnly.has(to ?? '')) return false;
  return to !== null && (mayImport[layer] as readonly string[]).includes(to);
}

/** Scripts and tests are no packages either: the product does not know them. */
function allowedPackage(path: string, layer: Layer, target: string): boolean {
  if (/^(?:scripts|test)\//.test(target) || target.startsWith('..')) return false;
  if (layer === 'utils/domain') return false;
  if (browserModules.test(target)) return path === 'utils/platform/browser.ts';
  return target !== 'zod' && !target.startsWith('zod/v');
}

function layerOf(path: string): Layer | null {
  return layers.find((layer) => path.startsWith(`${layer}/`)) ?? null;
}

/** The modules that end up in a bundle with this one: everything it imports, directly or not, types apart. */
export function reach(entry: string, sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const seen = new Set([entry]);
  for (const path of seen) {
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) if (!typeOnly) seen.add(target);
  }
  return [...seen];
}
