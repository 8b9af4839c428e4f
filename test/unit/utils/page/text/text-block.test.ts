import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { BlockBuilder, partAt, partsOf, type TextBlock } from '../../../../../utils/page/text/text-block.ts';

const textNode = (data: string): Text => ({ data, length: data.length }) as Text;

/** The blocks of these texts, as the walker builds them. */
function build(texts: readonly string[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  const builder = new BlockBuilder();
  for (const text of texts) {
    builder.add(textNode(text), text);
    if (builder.isLong) builder.cutInto(blocks);
  }
  builder.endInto(blocks);
  return blocks;
}

describe('blocks', () => {
  test('join text nodes, and know the node of each character', () => {
    const [block] = build(['Bit', 'coin ', 'rose']);
    expect(block!.text).toBe('Bitcoin rose');
    expect([0, 2, 3, 7, 8, 11].map((at) => partAt(block!, at).node.data)).toEqual([
      'Bit',
      'Bit',
      'coin ',
      'coin ',
      'rose',
      'rose',
    ]);
  });

  test('without a letter are dropped', () => {
    expect(build(['  ', '12.5 %', '\n'])).toEqual([]);
    expect(build(['$12']).length).toBe(1);
    expect(build(['Ω']).length).toBe(1);
  });

  test('have at most 16,384 characters, and end between words', () => {
    const blocks = build(['Bitcoin rose. '.repeat(5_000)]);
    expect(blocks.length).toBe(5);
    for (const { text } of blocks) expect(text.length).toBeLessThanOrEqual(16_384);
    for (const { text } of blocks.slice(0, -1)) expect(text).toMatch(/(?:Bitcoin|rose\.)$/);
  });

  test('have all the text, each part at its place in its node', () => {
    const text = fc.array(
      fc.tuple(fc.constantFrom('word ', 'x', 'longer words in a row, '), fc.integer({ min: 1, max: 3_000 })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(text, (pieces) => {
        const texts = pieces.map(([piece, count]) => piece.repeat(count));
        const blocks = build(texts);
        expect(blocks.map((block) => block.text).join('')).toBe(texts.join(''));
        for (const block of blocks) {
          const parts = partsOf(block);
          for (const [at, { node, start, from }] of parts.entries()) {
            const end = parts[at + 1]?.start ?? block.text.length;
            expect(node.data.slice(from, from + end - start)).toBe(block.text.slice(start, end));
          }
        }
      }),
      propertyRuns(30),
    );
  });
});
