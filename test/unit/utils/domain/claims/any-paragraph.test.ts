import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { claimsIn } from '../../../../../utils/domain/claims/claims-in.ts';

const words = [
  'Bitcoin',
  'ETH',
  'rose',
  'to',
  'at',
  'could',
  '$70,652',
  '10 %',
  '€61.000',
  'and',
  ',',
  '.',
  'the',
  '(',
  ')',
  '58 lakh',
  'toString',
  'constructor',
  '?',
];

describe('claimsIn', () => {
  it('points at figures of the paragraph, whatever it is given', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string())).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        const mentions = [...text.matchAll(/Bitcoin|ETH/g)].map(({ 0: name, index }) => ({
          start: index,
          end: index + name.length,
          coin: name,
        }));
        for (const claim of claimsIn(text, mentions)) {
          const { mention, start, end } = claim;
          expect(mentions[mention]).toBeDefined();
          expect(text.slice(start, end)).toMatch(/\d/);
          const figure = claim.kind === 'change' ? claim.change.percent : claim.value;
          expect(figure).toBeGreaterThan(claim.kind === 'change' ? -Infinity : 0);
        }
      }),
      propertyRuns(500),
    );
  });
});
