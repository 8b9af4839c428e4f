import { expect, test } from 'vitest';
import { emptyMemory } from '../../../../../utils/domain/recognition/page-memory.ts';
import { recognise } from '../../../../../utils/domain/recognition/recognise.ts';
import { isCryptoPage, unknownWords } from '../../../../../utils/domain/recognition/unknown-words.ts';
import { cryptoPage, lexicon, plainPage } from './mentions-in.ts';

function wordsIn(text: string): string {
  const paragraphs = [cryptoPage, text];
  const mentions = recognise(paragraphs, lexicon, { sensitivity: 'eager' });
  return unknownWords(paragraphs, mentions, lexicon)
    .map(({ symbol, name }) => (name === undefined ? symbol : `${symbol}:${name}`))
    .join(' | ');
}

test.each([
  ['Holders of Parcl (PRCL) sold.', 'PRCL:Holders of Parcl'],
  ['one two three four five six seven (PRCL)', 'PRCL:three four five six seven'],
  ['Parcl [$PRCL]', 'PRCL:Parcl'],
  ['PRCL (Parcl)', 'PRCL:Parcl'],
  ['$PRCL, $PALU.', 'PRCL | PALU'],
  ['SOL, PRCL and ARB', 'PRCL'],
  ['Wallace (WAL) rose', 'WAL:Wallace'],
  ["Holders of Parcl's PRCL sold", 'PRCL:Holders of Parcl'],
  ['Parcl’s $PRCL, then Palu’s PALU', 'PRCL:Parcl | PALU:Parcl’s $PRCL, then Palu | PRCL'],
])('%s', (text, expected) => {
  expect(wordsIn(text)).toBe(expected);
});

test.each([
  'Solana (SOL) and Ethereum (ETH) rose, as did $BTC and BTC (Bitcoin).',
  'It cost $5 or US$PRCL, and $A or $AB.',
  'A list (of words), a (Capital), and (1)',
  '$META and $HOME',
  'BTC, ETH and SOL',
  '(PRCL)',
  "Solana's SOL, Coinbase's CEO, a rival's PRCL, Parcl's Prcl and Parcl's PRCL-1",
])('leaves out what is known or no word: %s', (text) => {
  expect(wordsIn(text)).toBe('');
});

test('a page is about crypto with a clear word or a mention', () => {
  const read = (text: string) => {
    const memory = emptyMemory();
    recognise([text], lexicon, { memory });
    return isCryptoPage(memory);
  };
  expect(read(cryptoPage)).toBe(true);
  expect(read(plainPage)).toBe(false);
  expect(isCryptoPage(undefined)).toBe(false);
});
