import { build } from 'vite';

/** Modules of ours as one script for a plain page. `entry` is an absolute path. */
export async function bundleScript(entry: string, minify = false): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    // A library build leaves this to others, and React asks for it.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, minify, lib: { entry, formats: ['iife'], name: 'pageUnderTest' } },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} has no output`);
  return output.output[0].code;
}
