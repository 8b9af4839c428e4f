import type { Coin } from '../coin/coin.ts';
import { type Candidate, Reason } from './candidate.ts';
import type { PageMemory } from './page-memory.ts';

/** Evidence that names one coin. */
const definition = Reason.defined | Reason.sideBySide;
/** Evidence that a word is a coin, without the page. */
const ownEvidence = definition | Reason.cashtag | Reason.ticker;

/** The coins of the list of all coins whose name is among the candidates. */
export function namedCoins(candidates: readonly Candidate[]): ReadonlySet<Coin> {
  const named = new Set<Coin>();
  for (const { phrase, coin } of candidates)
    if (coin.from === 'list' && phrase.form === 'name') named.add(coin);
  return named;
}

/** The only coin of the phrase that the page names, or that is called like the symbol: "$PALU" for Palu. */
function onlyNamed({ phrase }: Candidate, named: ReadonlySet<Coin>): Coin | undefined {
  const { coins, text } = phrase;
  let likely = coins.filter((coin) => named.has(coin));
  if (likely.length === 0) likely = coins.filter(({ name }) => name.toUpperCase() === text);
  return likely.length === 1 ? likely[0] : undefined;
}

/**
 * True for a candidate outside the catalog that is not marked. Of the list of all coins: its symbol is that of several coins
 * and the page names none of them, or neither the word nor another of the coin has evidence of its own. Of the provider's
 * reply: a name alone, which may be any word.
 */
export function isUncertain(
  candidate: Candidate,
  named: ReadonlySet<Coin>,
  onPage: PageMemory['coins'],
): boolean {
  const { phrase, reasonBits } = candidate;
  const { from } = candidate.coin;
  const isName = phrase.form === 'name';
  if (!from || (reasonBits & definition) !== 0) return false;
  if (from === 'reply') return isName && !onPage.has(candidate.coin);
  if (phrase.coins.length > 1) {
    const coin = onlyNamed(candidate, named);
    if (!coin) return true;
    candidate.coin = coin;
  }
  if ((reasonBits & ownEvidence) !== 0) return false;
  // Beside "$PALU", "Palu" may be the town; beside "$PRCL", "Parcl" is the coin.
  const { coin } = candidate;
  return !onPage.has(coin) || (isName && phrase.text.toUpperCase() === coin.symbol);
}
