import { describe, expect, test } from 'vitest';
import { type Label, shownFigures, verdictIn } from '../../../../scripts/eval/verdicts.ts';

const text =
  'Bitcoin is now trading at $70,652.60.\n\nEthereum is trading at $2,070.24 today.\n\nBitcoin could reach $100,000.';
const document = { id: 'own', text };

function label(figure: string, role: string, coin: string, alt: readonly string[] = []): Label {
  const start = text.indexOf(figure);
  return { doc: 'own', start, end: start + figure.length, role, coin, alt };
}

const right = [
  label('$70,652.60', 'price_now', 'bitcoin'),
  label('$2,070.24', 'price_now', 'ethereum'),
  label('$100,000', 'target', 'bitcoin'),
];

const verdicts = (labels: readonly Label[], factor?: number) =>
  shownFigures(document, labels)
    .filter(({ figure }) => figure.kind === 'stated')
    .map((shown) => `${shown.coin} ${shown.truth} ${verdictIn(document, labels, shown, factor)?.kind}`);

describe('the market in which every labelled current price is right', () => {
  test('contradicts no figure', () => {
    expect(verdicts(right)).toEqual(['bitcoin current matches', 'ethereum current matches']);
  });

  test.each([1.25, 0.75])('times %d contradicts all of them', (factor) => {
    expect(verdicts(right, factor)).toEqual(['bitcoin current differs', 'ethereum current differs']);
  });

  test('reads a labelled price as its text writes numbers', () => {
    const portuguese = 'O bitcoin está cotado a US$ 46.111, com alta de 1,7%.';
    const start = portuguese.indexOf('US$');
    const labels = [{ ...right[0]!, start, end: start + 'US$ 46.111'.length }];
    const [shown] = shownFigures({ id: 'own', text: portuguese }, labels);
    expect(verdictIn({ id: 'own', text: portuguese }, labels, shown!)?.kind).toBe('matches');
  });

  test('contradicts a figure that is labelled as something else', () => {
    const [bitcoin, ethereum, target] = right;
    const labels = [bitcoin!, { ...ethereum!, role: 'past_price' }, target!];
    expect(verdicts(labels)).toEqual(['bitcoin current matches', 'ethereum other differs']);
  });

  test('does not contradict a figure whose label allows a current price', () => {
    const [bitcoin, ethereum] = right;
    const labels = [bitcoin!, { ...ethereum!, role: 'level', alt: ['price_now'] }];
    expect(verdicts(labels)).toEqual(['bitcoin current matches', 'ethereum doubtful matches']);
  });
});
