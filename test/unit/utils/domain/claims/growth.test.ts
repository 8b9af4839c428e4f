import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { claimGrowth, mentionsIn } from '../../../../../scripts/bench/growth-claims.ts';
import { claimsIn, claimsInSlices } from '../../../../../utils/domain/claims/claims-in.ts';
import { pointsGroupDigits } from '../../../../../utils/domain/claims/find-money.ts';
import { readRow, writeClaim } from './claim-row.ts';
import { targetSentences, unclaimedSentences } from './other-sentences.ts';
import { pressSentences } from './press-sentences.ts';
import { charactersReadBy } from './read-characters.ts';
import { reportSentences } from './report-sentences.ts';

/** A sentence that is read has 2,000 characters at most, and its figures are looked for a little beyond it. */
const longestRead = 2100;
const short = 8000;

const texts = Object.entries(claimGrowth[0]!.shapes).map(([name, make]) => ({ name, make }));

describe('the work of claimsIn, in characters that its patterns read', () => {
  it.each(texts)('doubles with the text: $name', ({ make }) => {
    const work = (size: number): number => {
      const text = make(size);
      return charactersReadBy(() => claimsIn(text, mentionsIn(text))).total;
    };
    expect(work(4 * short)).toBeLessThan(2.1 * work(2 * short));
  });

  it.each(texts)('is bounded between two pauses: $name', ({ make }) => {
    const text = make(2 * short);
    const steps = claimsInSlices(text, mentionsIn(text));
    // The first step also asks once for the notation of the whole paragraph and finds the end of its first sentence.
    charactersReadBy(() => steps.next());
    let most = 0;
    for (let step: { done?: boolean } = {}; !step.done;) {
      const { total } = charactersReadBy(() => (step = steps.next()));
      most = Math.max(most, total);
    }
    expect(most).toBeLessThan(40 * longestRead);
  });

  it('looks at no more than a sentence with any pattern, but for the one that finds sentences', () => {
    for (const { make } of texts.filter(({ name }) => name.endsWith('in sentences'))) {
      const text = make(2 * short);
      const steps = claimsInSlices(text, mentionsIn(text));
      steps.next();
      const { longest } = charactersReadBy(() => {
        while (!steps.next().done);
      });
      expect(longest).toBeLessThan(longestRead);
    }
  });
});

describe('the claims of a long text', () => {
  const rows = [...reportSentences, ...targetSentences, ...unclaimedSentences, ...pressSentences].filter(
    // A notation such as 70.652,60 speaks for the other figures of its paragraph, too.
    (row) => !pointsGroupDigits(row[0]) && !row[0].includes('\n'),
  );

  // Lines that name several coins hand none of them on.
  const several = '{Litecoin} and {Dogecoin} moved.';

  it('are those of its sentences', () => {
    const some = fc.array(fc.constantFrom(...rows), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(some, (chosen) => {
        const { text, mentions } = readRow([[several, ...chosen.map(([sentence]) => sentence)].join('\n')]);
        const alone = chosen.map((row) => readRow(row));
        let from = 2;
        const expected = alone.flatMap((row) => {
          const claims = claimsIn(row.text, row.mentions).map((claim) => ({
            ...claim,
            mention: claim.mention + from,
          }));
          from += row.mentions.length;
          return claims.map(writeClaim);
        });
        expect(claimsIn(text, mentions).map(writeClaim)).toEqual(expected);
      }),
      propertyRuns(),
    );
  });

  it('take no direction of a change from another sentence', () => {
    const { text, mentions } = readRow([
      'Ether rose 5% to $2,000. {Bitcoin} is now worth $68,700, some 20% less than a month ago.',
    ]);
    expect(claimsIn(text, mentions).map(writeClaim)).toEqual(['p0 68700 usd']);
  });

  it('give nothing to a coin so far before a figure that the words between are not read', () => {
    const filler = 'and the word after the word '.repeat(15);
    const { text, mentions } = readRow([`{Bitcoin} ${filler}$70,652`]);
    for (let more = 0; more < 30; more += 1) {
      const { text: longer } = readRow([`{Bitcoin} ${'x'.repeat(more)} ${filler}$70,652`]);
      expect(claimsIn(longer, mentions)).toEqual([]);
    }
    expect(claimsIn(text, mentions)).toEqual([]);
  });
});
