import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import { findListed, listedCoin } from '../../../../../utils/domain/coin/find-listed.ts';
import type { NewCoin } from '../../../../../utils/domain/coin/coin.ts';
import { buildLexicon } from '../../../../../utils/domain/recognition/build-lexicon.ts';
import { emptyMemory } from '../../../../../utils/domain/recognition/page-memory.ts';
import { recognise } from '../../../../../utils/domain/recognition/recognise.ts';
import { isCryptoPage, unknownWords } from '../../../../../utils/domain/recognition/unknown-words.ts';
import { cryptoPage, lexicon, plainPage } from './mentions-in.ts';

const list = readFileSync(
  join(import.meta.dirname, '../../../../../utils/domain/coin/coin-list.txt'),
  'utf8',
);

/** The mentions of coins outside the catalog, as "surface=coin", after the background's reply. */
function listedOn(page: string, text: string): string {
  const paragraphs = [page, text];
  const memory = emptyMemory();
  const mentions = recognise(paragraphs, lexicon, { memory, sensitivity: 'eager' });
  const words = isCryptoPage(memory) ? unknownWords(paragraphs, mentions, lexicon) : [];
  const found = words.flatMap((word) => findListed(list, word)).map(listedCoin);
  return recognise(paragraphs, buildLexicon([...coins, ...found]))
    .filter(({ coin }) => found.some(({ id }) => id === coin))
    .map(({ paragraph, start, end, coin }) => `${paragraphs[paragraph]!.slice(start, end)}=${coin}`)
    .join(' ');
}

describe('on a page about crypto', () => {
  test.each([
    ['Parcl (PRCL) surged 12 %.', 'Parcl=parcl PRCL=parcl'],
    ['Parcl ($PRCL) surged 12 %.', 'Parcl=parcl $PRCL=parcl'],
    ['PRCL (Parcl) surged 12 %.', 'PRCL=parcl Parcl=parcl'],
    ['The Parcl token (PRCL) fell.', 'Parcl=parcl PRCL=parcl'],
    [
      'Parcl (PRCL) rose. PRCL surged 12 % today, and holders of tokens of Parcl sold.',
      'Parcl=parcl PRCL=parcl PRCL=parcl Parcl=parcl',
    ],
    ['Traders bought $PRCL. Then PRCL fell.', '$PRCL=parcl PRCL=parcl'],
    ['Traders bought $PRCL, the token of Parcl.', '$PRCL=parcl Parcl=parcl'],
    ['SOL, PRCL and ARB rose.', 'PRCL=parcl'],
    ['BTC/PRCL/ETH', 'PRCL=parcl'],
    ['$PALU jumped 300 %.', '$PALU=palu'],
    [
      '$PALU of Palu the 8th builder jumped.',
      '$PALU=palu-the-8th-builder Palu the 8th builder=palu-the-8th-builder',
    ],
    ['Palu, a city in Indonesia, and $PALU.', '$PALU=palu'],
  ])('%s', (text, expected) => {
    expect(listedOn(cryptoPage, text)).toBe(expected);
  });

  test.each([
    'PRCL surged 12 %.',
    'We read about Parcl, and PRCL rose.',
    'Tokens of Parcl rose.',
    'Parcl Studios (PRCL) opened.',
    'Walter Parcl (PRCL) spoke.',
    'Wallace (WAL) rose 3 %.',
    'Deutsches Aktieninstitut (DAI) criticised it.',
    'Real World Assets (RWA) grow.',
    'The Total Value Locked (TVL) and the Relative Strength Index (RSI) fell.',
    'GameStop (GME) and $GME, $TSLA, $NVDA, $PLTR rose.',
    'BTC, ETH and PRCL rose.',
    'BTC, USD, ETH',
    'BTC, TEST, ETH',
    'It holds US$PRCL, a$PRCL and $PRCL_V2.',
    '$MOON and $CAT rose.',
    'The SEC, the ETF ($ETF), the CEO ($CEO) and an NFT ($NFT).',
  ])('marks nothing in: %s', (text) => {
    expect(listedOn(cryptoPage, text)).toBe('');
  });
});

test.each(['Parcl (PRCL) surged 12 %.', 'Traders bought $PRCL.', 'BTC, PRCL, ETH'])(
  'a page about something else has no coin outside the catalog: %s',
  (text) => {
    expect(listedOn(plainPage, text.replace('BTC, PRCL, ETH', 'A, PRCL, B'))).toBe('');
  },
);

describe('a coin of the provider’s reply', () => {
  const fresh: NewCoin = { id: 'quillon', symbol: 'QLN', name: 'Quillon', rank: 90, from: 'reply' };
  const gram: NewCoin = { id: 'the-open-network', symbol: 'GRMX', name: 'Gramex', rank: 20, from: 'reply' };
  const withNew = buildLexicon([...coins, fresh, gram]);
  const on = (page: string, text: string): string =>
    recognise([page, text], withNew)
      .filter(({ paragraph }) => paragraph === 1)
      .map(({ start, end, coin }) => `${text.slice(start, end)}=${coin}`)
      .join(' ');

  test.each([
    ['Quillon (QLN) entered the list.', 'Quillon=quillon QLN=quillon'],
    ['$QLN rose 4 %.', '$QLN=quillon'],
    ['The QLN token rose to $4.20.', 'QLN=quillon'],
    [
      'Gramex (GRMX) was called Toncoin.',
      'Gramex=the-open-network GRMX=the-open-network Toncoin=the-open-network',
    ],
  ])('is marked: %s', (text, expected) => {
    expect(on(cryptoPage, text)).toBe(expected);
  });

  test('is not marked by its name alone, which may be any word', () => {
    expect(on(cryptoPage, 'The people of Quillon buy crypto, and Quillon rose 5 % to $4.')).toBe('');
    expect(on(cryptoPage, 'QLN rose 5 % to $4. The people of Quillon cheered.')).toBe(
      'QLN=quillon Quillon=quillon',
    );
  });

  test.each(['QLN opened a school.', 'Quillon is a town.'])('is not marked elsewhere: %s', (text) => {
    expect(on(plainPage, text)).toBe('');
  });
});
