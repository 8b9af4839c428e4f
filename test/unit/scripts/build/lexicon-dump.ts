import { catalogTable } from '../../../../utils/domain/coin/catalog-table.ts';
import { coinsOf } from '../../../../utils/domain/coin/coin-table.ts';
import { buildLexiconInSlices, type Lexicon } from '../../../../utils/domain/recognition/lexicon.ts';
import type { Phrase } from '../../../../utils/domain/recognition/phrases.ts';

function lexiconOf(): Lexicon {
  const steps = buildLexiconInSlices(catalogTable);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Without tags, which a build has not. */
function facts({ phrase }: { readonly phrase: Phrase }): unknown {
  return phrase.form === 'topic' ? phrase : { ...phrase, coins: phrase.coins.map(({ id }) => id) };
}

/** All that the recogniser reads of the catalog, as text. `words` are those whose risks are of interest. */
export function lexiconDump(words: readonly string[]): string {
  const lexicon = lexiconOf();
  const { risks, index } = lexicon;
  const entries = Array.from({ length: index.entries }, (_, entry) => ({
    hash: index.hashes[entry],
    small: index.small[entry],
    phrases: lexicon.phrases(entry).map((phrase) => facts({ phrase })),
  }));
  const filters = [index.bits, index.smallBits, index.stemBits].map((bits) => [...bits].join(' '));
  const riskOf = (word: string) => [word, risks.symbolRisk(word), risks.nameRisk(word), risks.isStock(word)];
  const coins = coinsOf(catalogTable).map((coin, place) => {
    const { id, symbol, name, rank, aliases, altSymbols } = coin;
    const isSame = catalogTable.byId(id) === coin && catalogTable.coin(place) === coin;
    return { id, symbol, name, rank, aliases, altSymbols, isSame };
  });
  const lines = [...entries, ...filters, ...words.map(riskOf), ...coins];
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

// For the built copy of this module, which exports nothing.
Reflect.set(globalThis, 'lexiconDump', lexiconDump);
