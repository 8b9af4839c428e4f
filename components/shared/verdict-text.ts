import { formatShare } from '../../utils/domain/format/format-share.ts';
import type { Verdict } from '../../utils/domain/since/verdict.ts';

/** A verdict in a few words: `matches the market`, `does not match: 4.1% above`, `86% below now`. */
export function verdictText(verdict: Verdict, locale: string): string {
  switch (verdict.kind) {
    case 'matches':
      return 'matches the market';
    case 'differs':
      return `does not match: ${apart(verdict.off, locale)}`;
    case 'target':
      return Math.abs(verdict.distance) < 0.05 ? 'reached' : `${apart(verdict.distance, locale)} now`;
  }
}

function apart(percent: number, locale: string): string {
  return `${formatShare(Math.abs(percent), locale)} ${percent < 0 ? 'below' : 'above'}`;
}
