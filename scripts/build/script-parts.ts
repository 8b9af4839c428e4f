import { asciiCode } from './ascii-code.ts';
import { type CodeEdit, edited } from './code-edits.ts';
import { mergeConfig, minifySync, parseSync, type Plugin } from 'vite';

interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
}

/**
 * Bundles the annotation, which has `import()`s, as chunks of flat code, and joins these in one file. The bundler's own way to one file
 * makes a function of each module instead, and is 3 kB longer once compressed. As there, code behind an `import()` is not run
 * before. A chunk must not assign again what it exports, as other chunks read it once
 * (`import/no-mutable-exports`).
 */
export function scriptParts(): Plugin {
  let joins = false;
  return {
    name: 'script-parts',
    config: {
      order: 'post',
      handler({ build }) {
        // Development has readable scripts.
        if (!build?.lib || build.minify === false) return;
        joins = JSON.stringify(build.lib.entry).includes('/annotate/');
        if (!joins) return;
        build.lib.formats = ['es'];
        // The joined file is minified instead.
        build.minify = false;
        build.rolldownOptions = mergeConfig(build.rolldownOptions ?? {}, {
          optimization: { inlineConst: true },
          output: { topLevelVar: false },
        });
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (!joins) return;
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entry = chunks.find(({ isEntry }) => isEntry);
        if (!entry) throw new Error('The annotation has no entry.');
        const { code, errors } = minifySync(entry.fileName, joinedParts(chunks));
        if (errors[0]) throw new Error(errors[0].message);
        entry.code = asciiCode(code);
        for (const { fileName } of chunks) if (fileName !== entry.fileName) delete bundle[fileName];
      },
    },
  };
}

/** One script of chunks that import each other; it runs the entry. */
export function joinedParts(chunks: readonly Chunk[]): string {
  const nameOf = (path: string): string => {
    const at = chunks.findIndex(({ fileName }) => fileName === path.replace(/^\.\//, ''));
    if (at < 0) throw new Error(`${path} is in no chunk.`);
    return `part${at}`;
  };
  const lazy: string[] = [];
  const now: string[] = [];
  for (const { fileName, code, isEntry } of chunks) {
    const { body, exported } = withoutModules(fileName, code, nameOf);
    const part = nameOf(fileName);
    if (isEntry) now.push(`const ${part} = () => (${exported});`, body);
    // In parentheses, so that the engine parses it at once and not twice: 7 ms less before the first scan.
    else lazy.push(`const ${part} = lazily((() => {\n${body}\nreturn ${exported};\n}));`);
  }
  return [
    '(() => {',
    // A part that has run is not held: the engine drops its code.
    'const lazily = (make) => {\nlet made;\nreturn () => {\nif (make) [made, make] = [make()];\nreturn made;\n};\n};',
    ...lazy,
    ...now,
    '})();',
  ].join('\n');
}

/** A chunk's code with calls of other parts in place of imports, and an object literal of what it exports. */
function withoutModules(file: string, code: string, nameOf: (path: string) => string) {
  const { module, program, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const edits: CodeEdit[] = [];
  // A loop makes the engine compile the function around it to machine code: for a whole part these are 150 kB of memory.
  for (const { type, start, end } of program.body)
    if (/^(?:For|While|DoWhile)/.test(type))
      edits.push({ start, end, text: `(() => {\n${code.slice(start, end)}\n})();` });
  for (const { start, end, moduleRequest, entries } of module.staticImports) {
    const names = entries.map(({ importName, localName }) => {
      if (importName.kind !== 'Name') throw new Error(`${file} imports a whole chunk.`);
      return `${importName.name}: ${localName.value}`;
    });
    edits.push({ start, end, text: `const { ${names.join(', ')} } = ${nameOf(moduleRequest.value)}();` });
  }
  const exported: string[] = [];
  for (const { start, end, entries } of module.staticExports) {
    for (const { exportName, localName } of entries)
      exported.push(`${exportName.name ?? 'default'}: ${localName.name}`);
    edits.push({ start, end, text: '' });
  }
  for (const { start, end, moduleRequest } of module.dynamicImports) {
    const path = JSON.parse(code.slice(moduleRequest.start, moduleRequest.end)) as string;
    edits.push({ start, end, text: `Promise.resolve().then(${nameOf(path)})` });
  }
  return { body: edited(code, edits), exported: `{ ${exported.join(', ')} }` };
}
