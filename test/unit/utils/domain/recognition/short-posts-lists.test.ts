import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentions-in.ts';

describe('a short post that lists coins', () => {
  it.each([
    ['Bitcoin: $8,431.10 Ripple: $.61 Litecoin: $151', 'Bitcoin=bitcoin Ripple=ripple Litecoin=litecoin'],
    ['Bitcoin: $61,200, Ripple: $0.52, Ethereum: $2,900', 'Bitcoin=bitcoin Ripple=ripple Ethereum=ethereum'],
    [
      'btc, Eth. Matic. Vet ada. Dot',
      'btc=bitcoin Eth=ethereum Matic=polygon-ecosystem-token Vet=vechain ada=cardano Dot=polkadot',
    ],
    ['My bags: ETH, LTC, Algo', 'ETH=ethereum LTC=litecoin Algo=algorand'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post with a coin that it names again', () => {
  it.each([
    ['NEO holders hoping that someone saves Neo', 'NEO=neo Neo=neo'],
    ['NANO people. When will NANO be on Kraken?', 'NANO=nano NANO=nano'],
    ['the ada price is dead, ada', 'ada=cardano ada=cardano'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post about a coin on an exchange, its investors or its next move', () => {
  it.each([
    ['Why is there no NANO on Coinbase?', 'NANO=nano'],
    ['ATOM investors are a patient lot', 'ATOM=cosmos'],
    ['Can you even buy LTC or Algo on Gemini', 'LTC=litecoin Algo=algorand'],
    ['You never owned any iota', 'iota=iota'],
    ['DOT traders got wrecked', 'DOT=polkadot'],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text)).toBe(expected);
  });
});

describe('a short post about something else that looks alike', () => {
  it.each([
    ['Dot: $4.99 Link: $12.50 Sand: $3 at the craft store'],
    ['Atom, Link and Dot are my three cats'],
    ['Sol has a run up to the summit every June'],
    ['not an iota of evidence, not one'],
    ['dash to the shop, dash back'],
    ['the ADA has a run up of cases to decide'],
    ['near, far, near, far, said the monster'],
    ['Neo takes the red pill, Neo wakes up'],
    ['he has an Atom and a Dash on his desk'],
    ['OP: $20 says OP never answers'],
  ])('%s', (text) => {
    expect(mentionsIn(text)).toBe('');
  });
});
