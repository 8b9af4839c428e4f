import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

/** "A Solana meme coin", "the Solana-based token", "an Ethereum killer": of another coin; not "Ethereum's native token". */
const describing =
  /^(?:(?:-based|-built| (?:meme|gam|AI|DeFi))[\p{L} -]{0,20}(?:coin|token)|[ -](?:killer|rival|competitor|clone|fork|sidechain))/iu;
/** "An Ethereum token". */
const indefinite = /(?:^|\s)an?\s$/i;
const kindBehind =
  /^\s(?:(?:meme|utility|governance|community|gaming|layer-?2)\s)?(?:token|coin|memecoin|altcoin|project|game|app|protocol|platform)(?!\p{L})/iu;
/** "Bitcoin Depot fell", "XRP Tundra's price": the name of a company or of another token, in text and not in a headline. */
const longerName = shape('^ coin name{1,3} own? number? (verb|price|name)');
const nameBehind =
  /^ (?!USDT?\b|EUR\b|GBP\b|JPY\b|INR\b)\p{Lu}[\p{L}&]+(?: \p{Lu}[\p{L}&]+){0,2}(?:['’]s (?:\S+ ){0,3}price | )\p{Ll}/u;
const american = /American $/;
/** "BTC/USDT": the second is the unit. */
const quoteSide = shape('coin own? slash $');
/** "On Uniswap", "on the Binance USDT market", "like Bitcoin", "trails only Bitcoin", "the same path as Bitcoin". */
const beside = shape(
  'coin (at/on) $|on (article/hedge/name/word)? (coin and)? $|on (word|suppose|up|down)? (as|to) $|in word with $',
);
/** "Ether followed Bitcoin lower", "outpaced Bitcoin and Ethereum". */
const compared = shape('coin .* compare (article/name/word)? (coin own? (comma/and){1,2})* $');
/** How many tokens before a coin may name what it is compared with. */
const reachCompared = 24;
const asOwner = shape('^ coin (own? (price/it)|own percent|comma? which)');
/** "MicroStrategy, the largest holder of Bitcoin, rose". */
const inApposition = shape(
  '(^|comma|but|and) ((article|thing)+ of)? (word|name)+ (bracket (!bracket/comma)* bracket)? comma article (!comma/verb/coin)* (of/in/on/for) article? coin comma .?$|(^|comma|but|and) (article (word|own|name|thing)+|name+|coin) comma (!comma/coin)* (of/in/on/for/to/with/by/after) article? coin comma (verb|have|had) $',
);

/** Whether the coin at `token` can own a figure: not the unit of a pair, a part of a description, or what another coin is compared with. */
export function isSubject({ shape: letters, text, coins }: TokenizedSentence, token: number): boolean {
  const { start, end } = coins.get(token)!;
  if (
    indefinite.test(text.slice(Math.max(0, start - 4), start)) &&
    kindBehind.test(text.slice(end, end + 40))
  )
    return false;
  if (describing.test(text.slice(end, end + 40)) || american.test(text.slice(Math.max(0, start - 9), start)))
    return false;
  if (longerName.test(letters.slice(token, token + 7)) && nameBehind.test(text.slice(end, end + 60)))
    return false;
  const before = letters.slice(Math.max(0, token - 4), token);
  if (
    compared.test(letters.slice(Math.max(0, token - reachCompared), token)) &&
    !asOwner.test(letters.slice(token, token + 4))
  )
    return false;
  if (quoteSide.test(before)) return false;
  if (inApposition.test(letters.slice(Math.max(0, token - 16), token + 3))) return false;
  return !beside.test(before) || asOwner.test(letters.slice(token, token + 4));
}
