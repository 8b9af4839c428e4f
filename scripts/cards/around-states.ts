import type { CardFacts } from '../../utils/domain/card/card-facts.ts';
import type { CoinContext } from '../../utils/domain/context/coin-context.ts';
import { noCrowd, type Crowd } from '../../utils/domain/sentiment/crowd.ts';
import { now } from './walk.ts';

const hour = 3_600_000;
const liquidations = {
  long: 84_300_000,
  short: 297_820_000,
  at: now,
  coverage: { kind: 'day' },
} as const;
const observed = {
  ...liquidations,
  coverage: { kind: 'observed', since: now - 3 * hour, exchanges: 3, gapMs: 300_000, isWholeDay: false },
} as const;
const crowd: Crowd = {
  sentiment: { step: 1, before: 0, at: now },
  chatter: { step: 4, before: null, at: now },
  accounts: { exchange: 'binance', long: 62, before: 60, at: now },
  funding: { perDay: 0.03, at: now },
};
const move = {
  kind: 'short-squeeze',
  reasons: [
    { kind: 'liquidations', side: 'short', share: 77.94, total: 382_120_000, ratio: 4 },
    { kind: 'change', percent: 10.66 },
  ],
} as const;
const level = {
  level: 70_000,
  direction: 'up',
  currency: 'usd',
  from: now - 5 * hour,
  to: now - 4 * hour,
} as const;
const all: CoinContext = { liquidations, crowd, move, level };

const stated = [
  { kind: 'liquidation', mention: 0, side: 'short', value: 297_820_000, currency: 'usd', start: 0, end: 1 },
  { kind: 'sentiment', mention: 0, step: 1, before: 0, start: 2, end: 3 },
] as const;

type Around = Pick<CardFacts, 'context' | 'stated'>;

/** The figures around the price, all of them and with each part missing, by the name of the screenshot. */
export const aroundStates: Readonly<Record<string, Around>> = {
  'around-all': { context: all, stated },
  'around-loading': { context: 'loading' },
  'around-observed': { context: { ...all, liquidations: observed, move: null } },
  'around-no-liquidations': { context: { ...all, liquidations: null, move: null } },
  'around-no-crowd': { context: { ...all, crowd: noCrowd } },
  'around-no-sentiment': { context: { ...all, crowd: { ...crowd, sentiment: null, chatter: null } } },
  'around-no-futures': { context: { ...all, crowd: { ...crowd, accounts: null, funding: null } } },
  'around-no-move': { context: { ...all, move: null, level: null } },
  'around-level': { context: { liquidations: null, crowd: noCrowd, move: null, level } },
};
