import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../../../utils/domain/claims/claims-in.ts';
import { type ClaimRow, readRow, writeClaim } from './claim-row.ts';
import { eighthHeldOut } from './eighth-held-out.ts';
import { fifthHeldOut } from './fifth-held-out.ts';
import { firstHeldOut } from './first-held-out.ts';
import { fourthHeldOut } from './fourth-held-out.ts';
import { secondHeldOut } from './second-held-out.ts';
import { seventhHeldOut } from './seventh-held-out.ts';
import { sixthHeldOut } from './sixth-held-out.ts';
import { thirdHeldOut } from './third-held-out.ts';

const rows: readonly ClaimRow[] = [
  ...firstHeldOut,
  ...secondHeldOut,
  ...thirdHeldOut,
  ...fourthHeldOut,
  ...fifthHeldOut,
  ...sixthHeldOut,
  ...seventhHeldOut,
  ...eighthHeldOut,
];

function read(row: ClaimRow): string[] {
  const { text, mentions } = readRow(row);
  return claimsIn(text, mentions).map(writeClaim);
}

const valueOf = (claim: string): string => claim.slice(1).split(' ', 3).join(' ');

describe('sentences that the rules were not made with', () => {
  it('are read right in at least 95 of 100', () => {
    const wrong = rows.filter((row) => JSON.stringify(read(row)) !== JSON.stringify(row.slice(1)));
    expect(wrong.length / rows.length).toBeLessThanOrEqual(0.05);
  });

  it('give nothing for a price that is none', () => {
    const taken = rows.flatMap((row) => {
      const prices = row.slice(1).filter((claim) => claim.startsWith('p'));
      const given = read(row).filter((claim) => claim.startsWith('p'));
      return given.filter((claim) => !prices.map(valueOf).includes(valueOf(claim)));
    });
    expect(taken).toEqual([]);
  });
});
