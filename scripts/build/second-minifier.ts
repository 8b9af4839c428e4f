import { minify } from 'terser';
import { type CodeEdit, edited } from './code-edits.ts';
import { parseSync, type Plugin, Visitor } from 'vite';

/** Scripts that the build minifies again, by their names. Those of our own pages load after the page is there. */
const scripts = /^(?:annotate|article|asked-for|background|frame|native|popover|content-scripts\/gate)\.js$/;

/** The least characters of a function that is a part of the script (`script-parts`). */
const shortestPart = 1000;

/** The most lines of a string that stays one. */
const mostLines = 20;

/**
 * Minifies the scripts of pages and the background once more, with Terser: it inlines and shortens what the bundler's minifier
 * leaves, 1 to 3 % of the compressed size.
 */
export function secondMinifier(): Plugin {
  // Development has readable scripts.
  let isDevelopment = false;
  return {
    name: 'second-minifier',
    configResolved({ mode }) {
      isDevelopment = mode === 'development';
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (isDevelopment) return;
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && scripts.test(file.fileName))
            file.code = await minifiedAgain(file.code);
      },
    },
  };
}

/**
 * A script of ASCII stays one. Functions that are parts of the script have parentheses, so that the engine parses them at once and
 * not twice, and strings of many lines are templates, in which a line break is one character.
 * @throws for code that can't be parsed
 */
export async function minifiedAgain(code: string): Promise<string> {
  const { code: minified = '' } = await minify(code, {
    ecma: 2020,
    compress: { ecma: 2020, passes: 2 },
    format: { ecma: 2020, ascii_only: /^[\0-\x7f]*$/.test(code) },
  });
  const { program, errors } = parseSync('script.js', minified);
  if (errors[0]) throw new Error(errors[0].message);
  const edits: CodeEdit[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [made] }) {
      if (callee.type !== 'Identifier' || made?.type !== 'ArrowFunctionExpression') return;
      const { start, end } = made;
      if (end - start < shortestPart) return;
      edits.push({ start, end: start, text: '(' }, { start: end, end, text: ')' });
    },
    Literal({ start, end, value, raw }) {
      if (typeof value === 'string' && value.split('\n').length > mostLines)
        edits.push({ start, end, text: templateOf(raw!) });
    },
  }).visit(program);
  return edited(minified, edits);
}

/** A string literal as a template. */
function templateOf(literal: string): string {
  const quote = literal.charAt(0);
  const text = literal
    .slice(1, -1)
    .replaceAll(/\\?[^]/g, (part) => (part === '\\n' ? '\n' : part === `\\${quote}` ? quote : part))
    .replaceAll(/`|\$\{/g, '\\$&');
  return `\`${text}\``;
}
