import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../../../utils/domain/claims/claims-in.ts';
import { amountSentences, otherSubjects } from './combined-amounts.ts';
import { targetPredicates, wholeTargets } from './combined-targets.ts';
import { readRow, writeClaim } from './claim-row.ts';

/** Sentences put together from parts: each part must work beside each other one. */
function claimsOf(sentence: string): string[] {
  const { text, mentions } = readRow([sentence]);
  return claimsIn(text, mentions).map(writeClaim);
}

function pricesIn(sentence: string): string[] {
  return claimsOf(sentence).filter((claim) => claim.startsWith('p'));
}

const subjects = [
  '{Bitcoin}',
  '{Bitcoin} ({BTC})',
  'The price of {Bitcoin}',
  '{Bitcoin}’s price',
  'The largest cryptocurrency, {Bitcoin},',
  '{Bitcoin}, the largest cryptocurrency by market cap,',
  'On Tuesday, {Bitcoin}',
  'According to CoinGecko, {Bitcoin}',
  '{Bitcoin} has struggled. It',
  '{Bitcoin} fell on Tuesday. The token',
];
const predicates = [
  'was trading at',
  'traded near',
  'changed hands for',
  'rose 2% to',
  'slid 3.1% to trade at',
  'was up 2% at',
  'stood at',
  'hovered around',
  'climbed more than 4% to',
  'was valued at',
  'reached',
  'bounced back to',
];
const currentEnds = [
  '.',
  ' on Tuesday.',
  ' at 9:05 a.m. in London.',
  ' as of press time.',
  ', according to CoinGecko.',
  ', its highest level since March.',
  ', after a strong jobs report.',
  ' as traders awaited the Fed.',
  ', while stocks fell.',
  ', down 12% from its all-time high.',
  ', but analysts expect more volatility.',
  ' in Asian trading hours.',
  ', with a market cap of $1.2 trillion.',
  ', after touching $62,000 earlier.',
  ' for the first time since April.',
  ', less than 5% below its record.',
];
const pastEnds = [
  ' in March',
  ' back in 2021',
  ' last month',
  ' two weeks ago',
  ' on March 14',
  ' earlier this year',
  ' at the time',
  ' when the ETFs launched',
  ' during the 2021 bull run',
  ' by the end of 2022',
  ' the week before',
  ' just days before the collapse',
  ' before the halving',
  ' at the height of the boom',
  ' in the days after the election',
  ' that year',
  ' following the 2020 halving',
  ' on the same day last year',
  ' in the first week of January',
  ' over the summer',
];
const pastBeginnings = [
  'In March, ',
  'Back in 2021, ',
  'Last week, ',
  'A year ago, ',
  'On Jan. 20, ',
  'Earlier this year, ',
  'At the time, ',
  'When the pandemic hit, ',
  'During the 2021 bull run, ',
  'By the end of 2022, ',
  'A few months later, ',
  'In its early days, ',
  'Before the halving, ',
  'On the day of the halving, ',
];

describe('a current price is read', () => {
  it.each(currentEnds)('before "%s"', (end) => {
    const missed = subjects.flatMap((subject) =>
      predicates
        .map((predicate) => `${subject} ${predicate} $61,200${end}`)
        .filter((sentence) => !pricesIn(sentence).some((price) => / 61200 usd/.test(price))),
    );
    expect(missed).toEqual([]);
  });
});

describe('a price of a time that is over is left out', () => {
  it.each(pastEnds)('before "%s"', (end) => {
    const taken = subjects.flatMap((subject) =>
      predicates
        .map((predicate) => `${subject} ${predicate} $61,200${end}.`)
        .filter((sentence) => pricesIn(sentence).length > 0),
    );
    expect(taken).toEqual([]);
  });

  it.each(pastBeginnings)('after "%s"', (beginning) => {
    const taken = subjects
      .filter(
        (subject) => !subject.includes('. ') && !subject.startsWith('On ') && !subject.startsWith('Acc'),
      )
      .flatMap((subject) =>
        predicates
          .map((predicate) => `${beginning}${subject} ${predicate} $61,200.`)
          .filter((sentence) => pricesIn(sentence).length > 0),
      );
    expect(taken).toEqual([]);
  });
});

describe('no price is read', () => {
  it.each(amountSentences)('in "%s"', (sentence) => {
    expect(pricesIn(sentence)).toEqual([]);
  });

  it.each(otherSubjects)('of a coin of the sentence before in "%s"', (sentence) => {
    expect(pricesIn(`{Bitcoin} fell on Tuesday. ${sentence}`)).toEqual([]);
    expect(pricesIn(`Traders are watching {Ethereum}. ${sentence}`)).toEqual([]);
  });
});

describe('a target or a level is read', () => {
  it.each(targetPredicates)('in "%s"', (predicate) => {
    const target = ['t0 75000 usd'];
    expect(claimsOf(`{Bitcoin} ${predicate}.`)).toEqual(target);
    expect(claimsOf(`The price of {Bitcoin} ${predicate}, analysts say.`)).toEqual(target);
    expect(claimsOf(`{Bitcoin} is volatile. It ${predicate}.`)).toEqual(target);
  });

  it.each(wholeTargets)('in "%s"', (sentence) => {
    expect(claimsOf(sentence)).toEqual(['t0 75000 usd']);
  });
});
