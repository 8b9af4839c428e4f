import { describe, expect, it } from 'vitest';
import { cryptoPage, mentionsOn } from './mentions-in.ts';

describe('names in lower case beside their symbol', () => {
  it.each([
    ['Traders of shiba inu (SHIB) waited.', 'shiba_inu=shiba-inu SHIB=shiba-inu'],
    ['holochain (HOT) doubled.', 'holochain=holotoken HOT=holotoken'],
    ['Then ontology (ONT) fell.', 'ontology=ontology ONT=ontology'],
    ['We looked at harmony (ONE).', 'harmony=harmony ONE=harmony'],
    ['hedera (HBAR) held up.', 'hedera=hedera-hashgraph HBAR=hedera-hashgraph'],
    ['near protocol (NEAR) rose', 'near_protocol=near NEAR=near'],
    ['the graph (GRT) and fetch.ai', 'the_graph=the-graph GRT=the-graph'],
    ['internet computer [ICP] fell', 'internet_computer=internet-computer ICP=internet-computer'],
    ['bonk (BONK) jumped', 'bonk=bonk BONK=bonk'],
    ['pepe ($PEPE) jumped', 'pepe=pepe $PEPE=pepe'],
    ['arbitrum (ARB) unlocked', 'arbitrum=arbitrum ARB=arbitrum'],
    [
      'aptos (APT), injective (INJ)',
      'aptos=aptos APT=aptos injective=injective-protocol INJ=injective-protocol',
    ],
    ['quant  (QNT) fell', 'quant=quant-network QNT=quant-network'],
    ['kaspa\n (KAS) fell', 'kaspa=kaspa KAS=kaspa'],
    ['stellar (XLM) fell', 'stellar=stellar XLM=stellar'],
    [
      'basic attention token (BAT) rose',
      'basic_attention_token=basic-attention-token BAT=basic-attention-token',
    ],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('a word in lower case that only ends like a name stays a word', () => {
  it.each([
    ['disharmony (ONE) is no coin'],
    ['An ontology is a model.'],
    ['The graph shows it.'],
    ['They lived in harmony.'],
  ])('%s', (text) => {
    expect(mentionsOn(cryptoPage, text)).toBe('');
  });
});

describe('names that open a headline', () => {
  it.each([
    ['Polygon 2.0 roadmap', 'Polygon=polygon-ecosystem-token'],
    ['Mantra \u00b6 Mantra (OM) lost 90% in an hour.', 'Mantra=mantra-dao Mantra=mantra-dao OM=mantra-dao'],
    ['Dash \u00b6 Dash (DASH) is ten years old.', 'Dash=dash Dash=dash DASH=dash'],
    ['Stellar \u00b6 Stellar (XLM) gained 4%.', 'Stellar=stellar Stellar=stellar XLM=stellar'],
    ['Cosmos price falls', 'Cosmos=cosmos'],
    ['Avalanche slides 8%', 'Avalanche=avalanche-2'],
    ['Tron overtakes Cardano', 'Tron=tron Cardano=cardano'],
    ['Polkadot holders vote', 'Polkadot=polkadot'],
    ['Celestia mainnet upgrade', 'Celestia=celestia'],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('a name that is a function word', () => {
  it.each([
    ["Near's co-founder spoke in Lisbon.", 'Near=near'],
    ['Near’s cofounder spoke in Lisbon.', 'Near=near'],
    ['The Near team published a plan.', 'Near=near'],
    ['Near’s network grew.', 'Near=near'],
    ['Near the top, traders sold.', ''],
    ['Near teams of four, a crowd stood.', ''],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});

describe('symbols written like names where the page defines them', () => {
  it.each([
    [
      'Hyperliquid (HYPE) rose. Hype holders sold.',
      'Hyperliquid=hyperliquid HYPE=hyperliquid Hype=hyperliquid',
    ],
    [
      'Pudgy Penguins (PENGU) rose. Then Pengu fell.',
      'Pudgy_Penguins=pudgy-penguins PENGU=pudgy-penguins Pengu=pudgy-penguins',
    ],
    [
      'Pengu fell. \u00b6 Pudgy Penguins (PENGU) is new.',
      'Pengu=pudgy-penguins Pudgy_Penguins=pudgy-penguins PENGU=pudgy-penguins',
    ],
    [
      'Stacks (STX), Algorand (ALGO): Algo is older.',
      'Stacks=blockstack STX=blockstack Algorand=algorand ALGO=algorand Algo=algorand',
    ],
    ['The Hype is over.', ''],
    ['Pengu is a bird.', ''],
  ])('%s', (text, expected) => {
    expect(mentionsOn(cryptoPage, text)).toBe(expected);
  });
});
