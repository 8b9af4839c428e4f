import { describe, expect, it } from 'vitest';
import { coins } from '../../../utils/domain/coin/catalog.ts';
import { buildLexicon } from '../../../utils/domain/recognition/lexicon.ts';
import { recognise } from '../../../utils/domain/recognition/recognise.ts';

const lexicon = buildLexicon(coins);

/** The mentions of one sentence as "surface=coin". */
function marks(text: string): string[] {
  return recognise([text], lexicon).map(({ start, end, coin }) => `${text.slice(start, end)}=${coin}`);
}

describe('clear mentions', () => {
  it.each([
    ['BTC rose and $xrp fell.', ['BTC=bitcoin', '$xrp=ripple']],
    ['Bitcoin’s rally lifted bitcoin miners.', ['Bitcoin=bitcoin', 'bitcoin=bitcoin']],
    [
      'Bitcoin Cash is not Ethereum Classic.',
      ['Bitcoin Cash=bitcoin-cash', 'Ethereum Classic=ethereum-classic'],
    ],
    ['Ethereum (ETH) and #Solana', ['Ethereum=ethereum', 'ETH=ethereum', '#Solana=solana']],
  ])('%s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('look-alikes', () => {
  it.each([
    'One more thing is near.',
    'Click the LINK in the ADA notice.',
    'An avalanche of mail',
    'ethical btcs',
  ])('%s', (text) => {
    expect(marks(text)).toEqual([]);
  });
});
