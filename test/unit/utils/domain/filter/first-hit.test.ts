import { array, boolean, check, constantFrom, double, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Found } from '../../../../../utils/domain/filter/found.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { filler, foundIn, lexicon, outcome } from './filtered-page.ts';

const phrases = Array.from({ length: lexicon.index.entries }, (_, entry) => lexicon.phrases(entry)).flat();
const names = phrases.map((phrase) => (phrase.form === 'topic' ? phrase.folded : phrase.text));
const native = lexicon.native!.entries().map(({ folded }) => folded);

const casings = [
  (word: string) => word,
  (word: string) => word.toLowerCase(),
  (word: string) => word.toUpperCase(),
  (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
  (word: string) => word.charAt(0).toLowerCase() + word.slice(1).toUpperCase(),
  (word: string) => word.replaceAll(' ', '-'),
  (word: string) => word.replaceAll(' ', '\n   '),
] as const;

/** What stands before or after a word, or in place of a word. */
const around = (
  '$ # ( ) / - .X ’s s USDT USD BTC a ом kurs cena owy ens 币 价格 は 은 ال ، ٥ । · „ \u00AD \u200B ＢＴＣ İ 𝗕 é token coins ' +
  'crypto wallet price the of new will said NYSE: @ _ . , 3.2% $60,000 trading market'
).split(' ');

const word = tuple(constantFrom(...names, ...native), constantFrom(...casings)).map(([name, cased]) =>
  cased(name),
);
const gap = constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '-', '/', '\n', '\u00A0', '', '');
const part = tuple(oneof(word, word, constantFrom(...around), string({ maxLength: 6 })), gap).map((both) =>
  both.join(''),
);
const paragraph = array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
const page = tuple(array(paragraph, { minLength: 1, maxLength: 4 }), boolean()).map(([paragraphs, isLong]) =>
  isLong ? [filler, ...paragraphs] : paragraphs,
);
const cuts = array(double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

describe('the filter lets every page pass on which the recogniser marks anything', () => {
  it('with one word of the catalog, in any case', () => {
    const missed: string[] = [];
    for (const name of [...names, ...native])
      for (const cased of casings) {
        const { marks, passes } = outcome([`${filler} ${cased(name)} ${filler}`]);
        if (marks && !passes) missed.push(cased(name));
      }
    expect(missed).toEqual([]);
  });

  it('with random words, endings, scripts and characters', () => {
    const passesWhereMarked = property(page, (paragraphs) => {
      const { marks, passes } = outcome(paragraphs);
      return passes || !marks;
    });
    expect(check(passesWhereMarked, propertyRuns(1_000)).counterexample).toBeNull();
  });

  it('with texts that are cut at random places', () => {
    const passesWhereMarked = property(page, cuts, (paragraphs, places) => {
      const { marks, passes } = outcome(paragraphs, places);
      return passes || !marks;
    });
    expect(check(passesWhereMarked, propertyRuns(1_000)).counterexample).toBeNull();
  });

  it('with each clear name in one text for each letter', () => {
    const clear = names.filter((name) => /^[A-Z][a-z]+$/.test(name) && foundIn([name]) === Found.clear);
    const everywhere = Array.from({ length: 40 }, (_, at) => at / 40);
    expect(clear.length).toBeGreaterThan(100);
    expect(clear.filter((name) => foundIn([name], everywhere) !== Found.clear)).toEqual([]);
  });
});

describe('the filter', () => {
  it.each([
    ['a clear name', 'the price of Bitcoin fell', Found.clear],
    ['a clear name in lower case', 'the price of bitcoin fell', Found.clear],
    ['a symbol', 'they hold XRP and gold', Found.clear],
    ['a symbol written as a name', 'Algo the dog', Found.nothing],
    ['a name of two words', 'Baby Doge Coin is back', Found.clear],
    ['the first word of such a name', 'Wrapped gifts were sold', Found.nothing],
    ['two words for crypto', 'a smart contract', Found.clear],
    ['a word that is shared with others', 'a token of thanks, an exchange', Found.nothing],
    ['a cashtag', 'buy $link today', Found.clear],
    ['a currency before a letter', 'it cost US$Xm', Found.nothing],
    ['a price', 'it cost $5m or $3.2bn', Found.nothing],
    ['a cashtag behind a Chinese character', '买入$LINK', Found.clear],
    ['a cashtag behind a danda', '।$LINK', Found.clear],
    ['a ticker', 'ONE.X is up', Found.clear],
    ['a ticker before a Chinese character', 'SOL.X涨了', Found.clear],
    ['initials', 'A.X.E. is a brand', Found.nothing],
    ['a pair with a stablecoin', 'SOLUSDT rose', Found.clear],
    ['a pair with a currency', 'XRPEUR rose', Found.clear],
    ['a word in capitals', 'TOURISM IN EUROPE', Found.nothing],
    ['an inflected name', 'cena Bitcoinu rośnie', Found.clear],
    ['a compound', 'der Bitcoinkurs steigt', Found.clear],
    ['another word that begins like a name', 'the Ethernet cable is ethereal', Found.nothing],
    ['a soft hyphen inside', 'Bit\u00ADcoin', Found.clear],
    ['full-width letters', 'ＢＴＣ', Found.clear],
    ['a name in Cyrillic', 'цена биткоина', Found.clear],
    ['a name in Han without spaces', '昨日比特币价格', Found.clear],
    ['a name in Arabic with its article', 'سعر البيتكوين', Found.clear],
    ['a name behind an Arabic comma', 'السعر،بيتكوين', Found.clear],
    ['a name behind an Arabic digit', '٥بيتكوين', Found.clear],
    ['a name behind a danda', '।बिटकॉइन', Found.clear],
    ['the word “in” in Arabic', 'في المدينة', Found.nothing],
    ['a doubtful symbol', 'SOL is down', Found.shortPage],
    ['a doubtful name', 'Avalanche is down', Found.shortPage],
    ['a word that is never a coin without more', 'ME, AI and THE', Found.nothing],
    ['a property of objects', 'toString constructor __proto__', Found.nothing],
  ])('%s', (_what, text, found) => {
    expect(foundIn([text])).toBe(found);
  });

  it('does not join words of texts that are apart', () => {
    expect(foundIn(['Bit', 'coin'])).toBe(Found.nothing);
    expect(foundIn(['Bitcoin'], [0.4])).toBe(Found.clear);
  });
});
