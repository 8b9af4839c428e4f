import type { Source } from './source.ts';

const exported = /^(?:.*[;}] )?export (?:async )?(const|function\*?|class|interface|type) (\w+)/gm;

/**
 * What is exported without need, one line for each. By words rather than by meaning: a name that stands anywhere
 * else counts as used. What is only a test's may be exported by tests and scripts; a type may also stand beside
 * the function that takes it.
 */
export function deadExports(sources: readonly Source[]): string[] {
  const words = new Map(sources.map((source) => [source.path, wordCounts(source.code)]));
  const count = (path: string, name: string): number => words.get(path)?.get(name) ?? 0;
  return sources.flatMap(({ path, code }) =>
    [...code.matchAll(exported)].flatMap(([, kind, name = '']) => {
      const others = sources.filter((other) => other.path !== path && count(other.path, name) > 0);
      const isOfProduct = !isTest(path);
      const users = isOfProduct ? others.filter((other) => !isTest(other.path)) : others;
      const isUsed = users.length > 0 || count(path, name) > 1;
      if (!isUsed) return [`${path} exports ${name}, which nothing of the product uses`];
      const isType = kind === 'interface' || kind === 'type';
      return others.length === 0 && !isType ? [`${path} exports ${name}, which nobody imports`] : [];
    }),
  );
}

function isTest(path: string): boolean {
  return path.startsWith('test/');
}

function wordCounts(code: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // Comments tell of things, they do not use them.
  for (const [word] of code.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').matchAll(/\w+/g))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
