import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../../../utils/domain/claims/claims-in.ts';
import { aimRows } from './aim-rows.ts';
import { amountRows } from './amount-rows.ts';
import { changeRows } from './change-rows.ts';
import { type ClaimRow, readRow, writeClaim } from './claim-row.ts';
import { carriedRows } from './carried-rows.ts';
import { edgeWordingRows } from './edge-wording-rows.ts';
import { mixedFigureRows } from './mixed-figure-rows.ts';
import { wireStoryRows } from './wire-story-rows.ts';
import { marketBlogRows } from './market-blog-rows.ts';
import { marketFeedRows } from './market-feed-rows.ts';
import { changeTimeRows } from './change-time-rows.ts';
import { noTargetRows } from './no-target-rows.ts';
import { priceFormRows } from './price-form-rows.ts';
import { whichCoinRows } from './which-coin-rows.ts';
import { pastTimeRows } from './past-time-rows.ts';
import { dayBeforeRows } from './day-before-rows.ts';
import { changeOwnerRows, levelOwnerRows, notYetRows, turnedLevelRows } from './owner-and-time-rows.ts';
import { clockRows } from './clock-rows.ts';
import { datedRows, priceOrNotRows } from './dated-rows.ts';
import { levelFormRows, nounLevelRows, twoCoinRows } from './level-form-rows.ts';
import { carrierRows, paragraphFormRows, pressFormRows } from './paragraph-form-rows.ts';
import { supposedWordRows, wishRows } from './supposed-word-rows.ts';
import { namedAgainRows, thisMoveRows } from './this-move-rows.ts';
import { gaugeRows } from './gauge-rows.ts';
import { negatedRows } from './negated-rows.ts';
import { ownClauseRows } from './own-clause-rows.ts';
import { coinRows } from './coin-rows.ts';
import { referenceRows } from './reference-rows.ts';
import { reportWordingRows } from './report-wording-rows.ts';
import { forecastRows } from './forecast-rows.ts';
import { frontedRows } from './fronted-rows.ts';
import { generalPressRows } from './general-press-rows.ts';
import { frenchRows, germanRows, portugueseRows, spanishRows, turkishRows } from './language-rows.ts';
import { changeSubjectRows, measureRows } from './measure-rows.ts';
import { levelRows } from './level-rows.ts';
import { phraseRows } from './news-rows.ts';
import { noChangeRows } from './no-change-rows.ts';
import { targetSentences, unclaimedSentences } from './other-sentences.ts';
import { paragraphRows } from './beside-coin-rows.ts';
import { differenceRows, laterCoinRows, otherMeasureRows, otherOwnerRows } from './other-owner-rows.ts';
import { overMoveRows } from './over-move-rows.ts';
import { languageReports } from './report-language-rows.ts';
import { overRows, storyRows } from './over-rows.ts';
import { overtakenRows } from './overtaken-rows.ts';
import { pastRows } from './past-rows.ts';
import { pressSentences } from './press-sentences.ts';
import { priceRows } from './price-rows.ts';
import { recapRows } from './recap-rows.ts';
import { reportSentences } from './report-sentences.ts';
import { scenarioRows } from './scenario-rows.ts';
import { statedChangeRows } from './stated-change-rows.ts';
import { targetRows } from './target-rows.ts';
import {
  asideRows,
  dayChangeRows,
  foreignFutureRows,
  foreignTargetRows,
  formerRows,
  headlineRows,
  impliedMoveRows,
  venueRows,
} from './implied-move-rows.ts';
import { earlierChangeRows, partOfSubjectRows, toldFigureRows } from './told-figure-rows.ts';
import { toldTimeRows } from './told-time-rows.ts';
import { topicRows } from './topic-rows.ts';
import { unpricedChangeRows, unpricedChangesAbroad } from './unpriced-change-rows.ts';
import { verbRows } from './verb-rows.ts';
import { noPriceRows } from './no-price-rows.ts';
import { statedPriceRows } from './stated-price-rows.ts';
import { wireWordingRows } from './wire-wording-rows.ts';
import { columnWordingRows } from './column-wording-rows.ts';
import { wideWordingRows } from './wide-wording-rows.ts';
import { wordingRows } from './wording-rows.ts';

function read(row: ClaimRow): string[] {
  const { text, mentions } = readRow(row);
  return claimsIn(text, mentions).map(writeClaim);
}

describe.each<readonly [title: string, rows: readonly ClaimRow[]]>([
  ['reported prices', reportSentences],
  ['targets, levels and conditions', targetSentences],
  ['figures that are no claim', unclaimedSentences],
  ['the sentences of the press', pressSentences],
  ['current prices', priceRows],
  ['levels that are left again', turnedLevelRows],
  ['the coin of a level', levelOwnerRows],
  ['the coin and time of a change', changeOwnerRows],
  ['what is near, bounded or to come', notYetRows],
  ['past prices, highs and lows', pastRows],
  ['forecasts and levels', targetRows],
  ['moves, amounts and other prices', amountRows],
  ['the coin of a figure', coinRows],
  ['the change with a price', changeRows],
  ['phrases of the news', phraseRows],
  ['recaps and analyses', recapRows],
  ['wire reports and the general press', generalPressRows],
  ['levels of technical analyses', levelRows],
  ['the coin of a sentence before', topicRows],
  ['changes without a price', unpricedChangeRows],
  ['stated changes', statedChangeRows],
  ['headlines and forecasts', forecastRows],
  ['percentages that are no change of a price', noChangeRows],
  ['changes without a price in other languages', unpricedChangesAbroad],
  ['current prices by verb and hedge', verbRows],
  ['prices that are over', overRows],
  ['sentences that go on', storyRows],
  ['other quantities', measureRows],
  ['what a percentage is of', changeSubjectRows],
  ['targets and levels by their words', aimRows],
  ['further wordings', wordingRows],
  ['figures that are no price of now', noPriceRows],
  ['wires and headlines', statedPriceRows],
  ['paragraphs that name no coin', carriedRows],
  ['coins that other words name', referenceRows],
  ['wordings of market reports', reportWordingRows],
  ['wordings of wires and columns', wireWordingRows],
  ['more wordings of columns', columnWordingRows],
  ['wordings of every kind', wideWordingRows],
  ['wordings at the edge of a rule', edgeWordingRows],
  ['levels, highs and changes of the news', mixedFigureRows],
  ['stories of wires', wireStoryRows],
  ['reports of market blogs', marketBlogRows],
  ['items of market feeds', marketFeedRows],
  ['what a change is of, and over which time', changeTimeRows],
  ['amounts, other goods and levels that are over', noTargetRows],
  ['ways to state a price of now', priceFormRows],
  ['several coins, companies and other goods', whichCoinRows],
  ['prices of another time', pastTimeRows],
  ['prices that a later sentence ends', overtakenRows],
  ['scenarios and levels in lists', scenarioRows],
  ['prices of the day before', dayBeforeRows],
  ['prices with their hour', clockRows],
  ['days, moods and moves beside a price', datedRows],
  ['what is a price of now', priceOrNotRows],
  ['words of hope in the subject', supposedWordRows],
  ['wishes and titles', wishRows],
  ['changes that "this" means', thisMoveRows],
  ['other names of the coin', namedAgainRows],
  ['moves without a coin', nounLevelRows],
  ['levels in lists', levelFormRows],
  ['several coins', twoCoinRows],
  ['the general press', pressFormRows],
  ['paragraphs that turn and look ahead', paragraphFormRows],
  ['what moves the coin', carrierRows],
  ['values of indicators', gaugeRows],
  ['prices that are denied', negatedRows],
  ['what belongs to a clause of its own', ownClauseRows],
  ['times, averages, denials and faults', toldTimeRows],
  ['what stands before its subject', frontedRows],
  ['figures told of something else', toldFigureRows],
  ['implied moves', impliedMoveRows],
  ['figures of others beside a coin', otherOwnerRows],
  ['items of lists and measures of a network', otherMeasureRows],
  ['premiums and discounts', differenceRows],
  ['coins behind their figures', laterCoinRows],
  ['moves that are over', overMoveRows],
  ['paragraphs with other assets', paragraphRows],
  ...languageReports,
  ['asides', asideRows],
  ['venues', venueRows],
  ['the former and the latter', formerRows],
  ['headlines', headlineRows],
  ['targets in other languages', foreignTargetRows],
  ['the future in other languages', foreignFutureRows],
  ['changes of a day', dayChangeRows],
  ['changes that are over', earlierChangeRows],
  ['names that are a part of a subject', partOfSubjectRows],
  ['German', germanRows],
  ['Spanish', spanishRows],
  ['French', frenchRows],
  ['Portuguese', portugueseRows],
  ['Turkish', turkishRows],
])('%s', (_, rows) => {
  it.each(rows.map((row) => ({ row, sentence: row[0] })))('$sentence', ({ row }) => {
    expect(read(row)).toEqual(row.slice(1));
  });
});

describe('the moment of publication', () => {
  const at = (date: string): number => Date.parse(date);
  it.each([
    [
      'a date of the same day is current',
      '{Bitcoin} rose to $64,200 on March 14.',
      '2024-03-14T18:00:00Z',
      true,
    ],
    [
      'a date of the day before is current',
      '{Bitcoin} rose to $64,200 on 14 March.',
      '2024-03-15T09:00:00Z',
      true,
    ],
    [
      'a date of two weeks before is past',
      '{Bitcoin} rose to $64,200 on March 14.',
      '2024-03-28T18:00:00Z',
      false,
    ],
    [
      'a date of another year is past',
      '{Bitcoin} rose to $64,200 on March 14, 2023.',
      '2024-03-14T18:00:00Z',
      false,
    ],
    [
      'the month of publication is current',
      '{Bitcoin} rose to $64,200 in March.',
      '2024-03-14T18:00:00Z',
      true,
    ],
    ['another month is past', '{Bitcoin} rose to $64,200 in March.', '2024-05-14T18:00:00Z', false],
    [
      'New Year is compared with both years',
      '{Bitcoin} rose to $64,200 on Dec. 31.',
      '2024-01-01T02:00:00Z',
      true,
    ],
  ])('%s', (_, sentence, published, isCurrent) => {
    const { text, mentions } = readRow([sentence]);
    expect(claimsIn(text, mentions, at(published)).map(writeClaim)).toEqual(
      isCurrent ? ['p0 64200 usd'] : [],
    );
  });

  it('makes a date past where it is not known', () => {
    const { text, mentions } = readRow(['{Bitcoin} rose to $64,200 on March 14.']);
    expect(claimsIn(text, mentions)).toEqual([]);
  });
});

describe('the reasons of a claim', () => {
  it('are told with the clause that gives them', () => {
    const { text, mentions } = readRow([
      '{Bitcoin} fell 2% and now trades at $61,200, but it could drop to $58,000.',
    ]);
    const told = claimsIn(text, mentions).map(({ reasons, clause }) => [
      reasons,
      text.slice(clause.start, clause.end),
    ]);
    expect(told).toEqual([
      [['trading', 'now'], 'and now trades at $61,200,'],
      [['supposed'], 'but it could drop to $58,000'],
    ]);
  });
});
