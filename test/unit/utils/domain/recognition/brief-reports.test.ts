import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentions-in.ts';

/** Sentences of a market report that name no coin and have no word that only texts about crypto use: 60 words. */
const around =
  'Buyers had the upper hand for most of the session, and volume grew by a third against the day before. ' +
  'The relative strength index points up, while the moving averages of twenty and fifty days are about to cross. ' +
  'A close above the resistance would open the way to the highs of last month, a close below it to a longer pause.';

/** Sixty words about other things. */
const elsewhere =
  'The council met on Tuesday evening to talk about the new library, the bridge over the river and the bus lines to the valley. ' +
  'Parents asked for a safer way to school, and the mayor promised an answer before the summer holidays. ' +
  'The next meeting is open to all, and begins at seven in the old hall behind the market square.';

describe('a brief report that says what its symbol is', () => {
  it.each([
    ['Tron (TRX) has gained 4% to $0.12.', 'Tron=tron TRX=tron'],
    ['Celestia (TIA) fell by 5% to $4.80.', 'Celestia=celestia TIA=celestia'],
    [
      'DOGE rose to a record of $0.08, and $12 million worth of DOGE changed hands.',
      'DOGE=dogecoin DOGE=dogecoin',
    ],
  ])('%s', (text, expected) => {
    expect(mentionsIn(`${text} ${around}`)).toBe(expected);
  });
});

describe('a brief report about something else', () => {
  it.each([
    'The ADA requires ramps at each entrance.',
    'A link to the plans is on the town’s page.',
    'The school is near the station, and NEAR the park are two more.',
    'Tron, the film of 1982, is shown on Friday.',
    'The SOL of the violin was out of tune.',
    'The dot on the map is the new stop.',
    'The nurse of the VET clinic answered questions.',
    'The party balloons were filled with helium-4 by mistake.',
    'The ATOM club of the science museum has sixty members.',
    'Avalanche warnings closed the road twice this winter.',
    'The TON of paper is collected on Mondays.',
    'Ripple effects were felt in the whole district.',
    'DOGE has cancelled 1,200 contracts, and Musk said that it found waste.',
    'El SOL subió un 2% frente al dólar, que cerró en 3,68.',
    'SEI gained 5% to $62 after the energy company reported.',
    'One TON of scrap steel fell 4% to $325.',
  ])('%s', (text) => {
    expect(mentionsIn(`${text} ${elsewhere}`, { sensitivity: 'balanced' })).toBe('');
  });
});
