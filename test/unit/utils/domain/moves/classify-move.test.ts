import { describe, expect, test } from 'vitest';
import {
  classifyMove,
  type Move,
  type MoveFigures,
  type MoveReason,
} from '../../../../../utils/domain/moves/classify-move.ts';
import { flows, nones, quiets, spots, squeezes, washouts } from './move-cases.ts';

const unknown: MoveFigures = {
  change: null,
  liquidations: null,
  usualLiquidations: null,
  volume: null,
  usualVolume: null,
  funding: null,
  openInterest: null,
  openInterestBefore: null,
};

/** The figures of each line, and what is behind its arrow. */
function casesOf(text: string): [figures: string, expected: string][] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [figures = '', expected = ''] = line.split(' => ');
      return [figures.trim(), expected];
    });
}

function figuresOf(row: string): MoveFigures {
  const parts = row
    .trim()
    .split(/\s+/)
    .map((part) => (part === '-' ? null : Number(part)));
  const [change, long, short, usualLiquidations, volume, usualVolume, funding, openInterest, before] = parts;
  return {
    ...unknown,
    change: change ?? null,
    liquidations: long == null || short == null ? null : { long, short },
    usualLiquidations: usualLiquidations ?? null,
    volume: volume ?? null,
    usualVolume: usualVolume ?? null,
    funding: funding ?? null,
    openInterest: openInterest ?? null,
    openInterestBefore: before ?? null,
  };
}

const round = (figure: number): number => Number(figure.toFixed(2));

function textOf(reason: MoveReason): string {
  switch (reason.kind) {
    case 'change':
      return `change ${round(reason.percent)}`;
    case 'liquidations':
      return `${reason.side}s ${Math.round(reason.share)}% of ${round(reason.total)}, x${round(reason.ratio)}`;
    case 'liquidated':
      return `liquidated x${round(reason.ratio)}`;
    case 'volume':
      return `volume x${round(reason.ratio)}`;
    case 'funding':
      return `funding ${round(reason.perDay)}`;
    case 'open-interest':
      return `positions ${round(reason.percent)}`;
  }
}

const told = (move: Move | null): string =>
  move ? [move.kind, ...move.reasons.map(textOf)].join('; ') : 'none';

describe.each([
  ['short squeeze', squeezes],
  ['long washout', washouts],
  ['flow-led', flows],
  ['spot-led', spots],
  ['quiet', quiets],
])('%s', (_kind, text) => {
  test.each(casesOf(text))('%s', (row, expected) => {
    expect(told(classifyMove(figuresOf(row)))).toBe(expected);
  });
});

test.each(casesOf(nones))('%s: nothing, %s', (row) => {
  expect(told(classifyMove(figuresOf(row)))).toBe('none');
});

test.each([Number.NaN, Infinity])('nothing where the change is %d', (change) => {
  expect(classifyMove({ ...unknown, change, volume: 1, usualVolume: 1 })).toBeNull();
});

test('the table has at least 80 cases, 20 of them without a kind', () => {
  const named = [squeezes, washouts, flows, spots, quiets].flatMap(casesOf);
  const none = casesOf(nones);
  expect(named.length + none.length).toBeGreaterThanOrEqual(80);
  expect(none.length).toBeGreaterThanOrEqual(20);
  expect(new Set([...named, ...none].map(([figures]) => figures)).size).toBe(named.length + none.length);
});
