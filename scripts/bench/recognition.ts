import { coins } from '../../utils/domain/coin/catalog.ts';
import { buildLexicon } from '../../utils/domain/recognition/build-lexicon.ts';
import { recognise } from '../../utils/domain/recognition/recognise.ts';

/*
 * `node scripts/bench/recognition.ts`: the time of recognition over that of a bare pass that only reads every character,
 * measured in turns in one process. Doubling the text must double the time: the last column is the ratio to the row above.
 */

const plain =
  'The council met on Monday to talk about the new bridge. Residents asked for lower tolls, and Mayor Alice Sand ' +
  'promised to look into it before the summer. One of them, near the river, wants it safe; the LINK to the plan is ' +
  'on the site of the city. Work is to begin in spring if the budget of $40 million allows, a spokesman said. ';
const crypto =
  'Bitcoin rose 4% to $70,652 on Monday and led Ethereum (ETH), Solana’s SOL and XRP higher. Traders of altcoins ' +
  'such as Avalanche, NEAR and LINK followed, while BTC/USDT volume on Binance doubled. Harmony (ONE) fell. ';

const kinds = {
  'general news': (at: number) => `${plain}${at}`,
  'one crypto paragraph in ten': (at: number) => (at % 10 === 0 ? crypto : plain) + at,
  'crypto news': (at: number) => `${crypto}${at}`,
};

function page(make: (at: number) => string, characters: number): string[] {
  const paragraphs: string[] = [];
  for (let at = 0, length = 0; length < characters; at += 1) {
    const paragraph = make(at);
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs;
}

/** The bare pass: adds up all characters, so that the engine cannot skip any. */
function readOnly(paragraphs: readonly string[]): number {
  let sum = 0;
  for (const text of paragraphs) for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
  return sum;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const buildStart = performance.now();
const lexicon = buildLexicon(coins);
const buildTime = performance.now() - buildStart;
const coldPage = page(kinds['one crypto paragraph in ten'], 1_000_000);
const coldTime = timed(() => recognise(coldPage, lexicon));
console.log(`cold: lexicon ${buildTime.toFixed(1)} ms, first page of 1 MB ${coldTime.toFixed(1)} ms`);

for (const [kind, make] of Object.entries(kinds)) {
  console.log(`\n${kind}\n    size  mentions   recognise       bare   ratio   against half`);
  let before = 0;
  for (let size = 250_000; size <= 4_000_000; size *= 2) {
    const paragraphs = page(make, size);
    let [full, bare, mentions] = [Infinity, Infinity, 0];
    for (let round = 0; round < 9; round += 1) {
      full = Math.min(
        full,
        timed(() => {
          mentions = recognise(paragraphs, lexicon).length;
        }),
      );
      bare = Math.min(
        bare,
        timed(() => readOnly(paragraphs)),
      );
    }
    const columns = [
      `${(size / 1e6).toFixed(2)} MB`.padStart(8),
      String(mentions).padStart(9),
      `${full.toFixed(2)} ms`.padStart(11),
      `${bare.toFixed(2)} ms`.padStart(10),
      (full / bare).toFixed(1).padStart(7),
      before === 0 ? '' : `× ${(full / before).toFixed(2)}`.padStart(12),
    ];
    console.log(columns.join(' '));
    before = full;
  }
}
