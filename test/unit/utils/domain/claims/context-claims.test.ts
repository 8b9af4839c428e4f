import { describe, expect, test } from 'vitest';
import type { ContextClaim } from '../../../../../utils/domain/claims/context-claim.ts';
import { contextClaimsIn } from '../../../../../utils/domain/claims/context-claims.ts';
import { chatterSteps, sentimentSteps } from '../../../../../utils/domain/sentiment/crowd.ts';

const names: Readonly<Record<string, string>> = {
  Bitcoin: 'bitcoin',
  BTC: 'bitcoin',
  Ethereum: 'ethereum',
  XRP: 'ripple',
  Solana: 'solana',
};

/** The claims of a paragraph, as text; a coin by its name. */
function told(paragraph: string): string[] {
  const mentions = Array.from(paragraph.matchAll(/\b(?:Bitcoin|BTC|Ethereum|XRP|Solana)\b/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    coin: names[match[0]]!,
  }));
  return contextClaimsIn(paragraph, mentions).map((claim) => {
    const coin = claim.mention === null ? 'market' : mentions[claim.mention]!.coin;
    return `${coin} ${figureOf(claim)}`;
  });
}

function figureOf(claim: ContextClaim): string {
  switch (claim.kind) {
    case 'liquidation':
      return `${claim.side} ${claim.value} ${claim.currency}`;
    case 'market-cap':
      return `cap ${claim.value} ${claim.currency}`;
    case 'sentiment':
    case 'chatter': {
      const steps = claim.kind === 'sentiment' ? sentimentSteps : chatterSteps;
      return `${claim.kind} ${claim.before === null ? '' : `${steps[claim.before]} > `}${steps[claim.step]}`;
    }
  }
}

describe('liquidations', () => {
  test.each<[string, string[]]>([
    [
      'Bitcoin saw short liquidations of $297.82 million in the last 24 hours.',
      ['bitcoin short 297820000 usd'],
    ],
    [
      'Bitcoin liquidations reached $382.12 million, with $84.30 million in longs and $297.82 million in shorts.',
      ['bitcoin total 382120000 usd', 'bitcoin long 84300000 usd', 'bitcoin short 297820000 usd'],
    ],
    ['About $127.64 million of positions were liquidated on Ethereum.', ['ethereum total 127640000 usd']],
    ['Over the past day, $28.19 million was liquidated in Solana.', ['solana total 28190000 usd']],
    ['XRP had $29.67M in liquidations.', ['ripple total 29670000 usd']],
    ['Total liquidations hit $1.2 billion in 24 hours.', ['market total 1200000000 usd']],
    ['Long liquidations totaled nearly $41.81 million for Ethereum.', ['ethereum long 41810000 usd']],
    ['BTC bears lost $297.82 million worth of shorts to liquidations.', ['bitcoin short 297820000 usd']],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });

  test.each([
    'Some $1.5 billion in Bitcoin shorts would be liquidated above $72,000.',
    'If Bitcoin falls, $900 million in longs could be liquidated.',
    'Bitcoin liquidations reached $19 billion in October 2025.',
    'Last week, Bitcoin longs worth $700 million were liquidated.',
    'Bitcoin and Ethereum saw $500 million in liquidations.',
    'Bitcoin traded at $70,652.60 as shorts were liquidated.',
    'A whale had $30 million in Bitcoin longs liquidated.',
    'Liquidations rose while Bitcoin ETFs took in $300 million.',
    'Bitcoin’s daily volume was $38 billion, and liquidations were few.',
  ])('none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('sentiment and message volume', () => {
  test.each<[string, string[]]>([
    [
      'On Stocktwits, retail sentiment around Bitcoin improved from ‘extremely bearish’ to ‘bearish’ territory over the past day.',
      ['bitcoin sentiment extremely-bearish > bearish'],
    ],
    [
      "Retail sentiment around XRP was in the 'extremely bullish' territory, while chatter fell to 'high' from 'extremely high' levels.",
      ['ripple sentiment extremely-bullish', 'ripple chatter extremely-high > high'],
    ],
    ['Sentiment for Ethereum remained neutral.', ['ethereum sentiment neutral']],
    [
      'Message volume on Bitcoin rose from normal levels to extremely high levels.',
      ['bitcoin chatter normal > extremely-high'],
    ],
    [
      'Retail sentiment on Solana rose to “extremely bullish” from “bullish”.',
      ['solana sentiment bullish > extremely-bullish'],
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });

  test.each([
    'Sentiment around Bitcoin is not bullish.',
    'Sentiment around Bitcoin is less bearish.',
    'Sentiment around Bitcoin could turn bullish.',
    'Sentiment on Bitcoin was bullish and on Ethereum bearish.',
    'Sentiment swung between bullish and bearish for Bitcoin.',
    'Market sentiment was bullish.',
    'Chatter about Bitcoin is high on the list of worries.',
    'Bitcoin bulls are bullish.',
  ])('none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('market caps', () => {
  test.each<[string, string[]]>([
    ['The total market cap of $2.48 trillion is up 9%.', ['market cap 2480000000000 usd']],
    ['The global crypto market cap rose 9% to $2.48 trillion.', ['market cap 2480000000000 usd']],
    ['Bitcoin’s market capitalization stood at $1.41 trillion.', ['bitcoin cap 1410000000000 usd']],
    [
      'Even as Bitcoin slid, the total crypto market cap was about $2.48 trillion.',
      ['market cap 2480000000000 usd'],
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });

  test.each([
    'The total market cap could rise to $3 trillion.',
    'The total market cap lost $300 billion, and is at $2.1 trillion.',
    'Bitcoin and Ethereum have a market cap of $1.7 trillion.',
    'It has a market cap of $40 million.',
    'In 2021 the total market cap reached $3 trillion.',
  ])('none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test('places are those in the paragraph', () => {
  const text = 'Bitcoin rose. Bitcoin saw short liquidations of $297.82 million.';
  const [claim] = contextClaimsIn(text, [{ start: 14, end: 21, coin: 'bitcoin' }]);
  expect(text.slice(claim!.start, claim!.end)).toBe('$297.82 million');
});

test('a paragraph of a thousand sentences is read in proportion to its length', () => {
  const sentence =
    'Sentiment around it fell from high to low and liquidations of all kinds rose to nothing. ';
  expect(contextClaimsIn(sentence.repeat(1_000), [])).toEqual([]);
});
