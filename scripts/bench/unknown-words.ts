import { coins } from '../../utils/domain/coin/catalog.ts';
import { buildLexicon } from '../../utils/domain/recognition/build-lexicon.ts';
import type { Mention } from '../../utils/domain/recognition/mention.ts';
import { emptyMemory } from '../../utils/domain/recognition/page-memory.ts';
import { recognise } from '../../utils/domain/recognition/recognise.ts';
import { isCryptoPage, unknownWords } from '../../utils/domain/recognition/unknown-words.ts';

/*
 * `node --expose-gc scripts/bench/unknown-words.ts`: what the search for coins outside the catalog adds to the recognition
 * of a page of 1 MB: its time over that of recognition, measured in turns in one process, and the bytes that it allocates.
 */

const plain =
  'The council met on Monday to talk about the new bridge (the second one), and Alice Sand (Mayor) promised to look ' +
  'into it. The European Space Agency (ESA) took part. Work is to begin if the budget of $40 million allows. ';
const crypto =
  'Bitcoin rose 4% to $70,652 on Monday and led Ethereum (ETH), Solana’s SOL and XRP higher. Traders of altcoins ' +
  'such as Avalanche, NEAR and LINK followed, while BTC/USDT volume on Binance doubled. Harmony (ONE) fell. ';
const small = 'Parcl (PRCL) fell 3%, $PALU rose, and SOL, PRCL and ARB stood still. ';

const pages = {
  'general news': () => plain,
  'crypto news without other coins': () => crypto,
  'crypto news, one paragraph in ten with other coins': (at: number) => (at % 10 === 0 ? small : '') + crypto,
};

const lexicon = buildLexicon(coins);

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Bytes on the heap that the work leaves or has used since the last collection. */
function allocated(work: () => void): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  work();
  return process.memoryUsage().heapUsed - before;
}

for (const [kind, make] of Object.entries(pages)) {
  const paragraphs = Array.from({ length: Math.ceil(1_000_000 / make(0).length) }, (_, at) => make(at));
  let [recognition, search, words] = [Infinity, Infinity, 0];
  let mentions: readonly Mention[] = [];
  const memory = emptyMemory();
  /** As the content script does it. */
  const find = (): void => {
    words = isCryptoPage(memory) ? unknownWords(paragraphs, mentions, lexicon).length : 0;
  };
  recognise(paragraphs, lexicon, { memory });
  for (let round = 0; round < 15; round += 1) {
    const read = (): void => void (mentions = recognise(paragraphs, lexicon, { sensitivity: 'eager' }));
    recognition = Math.min(recognition, timed(read));
    search = Math.min(search, timed(find));
  }
  console.log(
    `${kind}: ${mentions.length} mentions, ${words} words; recognition ${recognition.toFixed(2)} ms, search ` +
      `${search.toFixed(3)} ms (${((100 * search) / recognition).toFixed(1)} %), ${(allocated(find) / 1_000).toFixed(1)} kB`,
  );
}
