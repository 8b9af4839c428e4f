import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rootHighlights } from '../../../../scripts/build/inherited-highlights.ts';

const sheets = ['gate.content/highlight.css', 'marks-dotted.css', 'marks-tint.css'];

test('each selector of a highlight gets the root element', () => {
  expect(
    rootHighlights('\n@media screen {\n  ::highlight(a),\n  ::highlight(b) {\n    color: red;\n  }\n}\n'),
  ).toBe('\n@media screen {\n  :root::highlight(a),\n  :root::highlight(b) {\n    color: red;\n  }\n}\n');
});

test.each(sheets)(
  'in %s no selector is left out, and no length follows the font of the root element',
  async (name) => {
    const css = await readFile(join(import.meta.dirname, '../../../../entrypoints', name), 'utf8');
    const rooted = rootHighlights(css);
    const ours = css.match(/::highlight\(/g);
    expect(ours?.length).toBeGreaterThan(10);
    expect(rooted.match(/(?<!:root):root::highlight\(/g)).toHaveLength(ours!.length);
    // An em of the root's highlight would be computed before it is inherited; a percentage is not.
    expect(css.replaceAll(/\/\*[^]*?\*\//g, '')).not.toMatch(/\d(?:em|ex|ch|lh)\b/);
  },
);
