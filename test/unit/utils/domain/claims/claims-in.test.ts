import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../../../utils/domain/claims/claims-in.ts';
import { type ClaimRow, readRow, writeClaim } from './claim-row.ts';
import { targetSentences, unclaimedSentences } from './other-sentences.ts';
import { pressSentences } from './press-sentences.ts';
import { reportSentences } from './report-sentences.ts';

function read(row: ClaimRow): string[] {
  const { text, mentions } = readRow(row);
  return claimsIn(text, mentions).map(writeClaim);
}

describe.each([
  ['reported prices', reportSentences],
  ['targets, levels and conditions', targetSentences],
  ['figures that are no claim', unclaimedSentences],
  ['the sentences of the press', pressSentences],
])('%s', (_, rows) => {
  it.each(rows.map((row) => ({ row, sentence: row[0] })))('$sentence', ({ row }) => {
    expect(read(row)).toEqual(row.slice(1));
  });
});
