import { build } from 'vite';
import { packedFilter } from '../../scripts/build/packed-filter.ts';

/** Bundles a module and its imports into one script for a plain page. `entry` is an absolute path. */
export async function bundleScript(entry: string, minify = false): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [packedFilter()],
    // A library build does not replace this, and React reads it.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, minify, lib: { entry, formats: ['iife'], name: 'pageUnderTest' } },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} has no output`);
  return output.output[0].code;
}
