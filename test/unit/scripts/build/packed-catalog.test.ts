import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { packedCatalog } from '../../../../scripts/build/packed-catalog.ts';
import lists from '../../../../utils/domain/coin/ambiguity.json' with { type: 'json' };
import { coins } from '../../../../utils/domain/coin/catalog.ts';
import { lexiconDump } from './lexicon-dump.ts';

async function builtDump(): Promise<typeof lexiconDump> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [packedCatalog()],
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, 'lexicon-dump.ts'), formats: ['iife'], name: 'dump' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('no output');
  const { code } = output.output[0];
  expect(code).not.toContain('"altSymbols"');
  const scope: { TextEncoder: unknown; lexiconDump?: typeof lexiconDump } = { TextEncoder };
  runInNewContext(code, scope);
  return scope.lexiconDump!;
}

test('a build’s packed lexicon is that of the sources: words, phrases, risks, coins and ids', async () => {
  const listed = [...Object.values(lists.symbols), ...Object.values(lists.names), lists.stocks]
    .join()
    .split(',');
  const named = coins.flatMap(({ symbol, name, aliases = [] }) => [symbol, name, ...aliases]);
  const cased = [...listed, ...named].flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()]);
  const words = [...new Set([...cased, '', ',', 'no such word'])];
  const built = (await builtDump())(words).split('\n');
  const plain = lexiconDump(words).split('\n');
  expect(built.length).toBe(plain.length);
  expect(built.filter((line, at) => line !== plain[at])).toEqual([]);
});
