import { formatShare } from '../../utils/domain/format/format-percent.ts';
import type { PastPrice } from '../../utils/domain/quote/past-price.ts';
import type { Problem } from '../../utils/domain/quote/problem.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import type { Verdict } from '../../utils/domain/since/verdict.ts';
import { keyPart, t } from '../../utils/domain/text/messages.ts';

/** Why there are no figures, in one sentence. */
export function problemText({ code, source }: Problem): string {
  return t(`shared_problem_${keyPart(code)}`, { source: sources[source].name });
}

/** The same in a few words, followed by the age of the last known price. */
export function briefProblemText({ code, source }: Problem): string {
  return t(`shared_problem_${keyPart(code)}_brief`, { source: sources[source].name });
}

/** Why a historical price is missing, in a few words. */
export function noPastPrice(price: Exclude<PastPrice, { kind: 'price' }>): string {
  return price.kind === 'none' ? t(`shared_past_${keyPart(price.why)}`) : briefProblemText(price.problem);
}

/** A verdict in a few words: `matches the market`, `does not match: 4.1% above`, `86.0% below current price`. */
export function verdictText(verdict: Verdict, locale: string): string {
  const percent = (value: number): string => formatShare(Math.abs(value), locale);
  switch (verdict.kind) {
    case 'matches':
      return t('shared_verdict_matches');
    case 'differs':
      return t(verdict.off < 0 ? 'shared_verdict_differs_below' : 'shared_verdict_differs_above', {
        percent: percent(verdict.off),
      });
    case 'target':
      if (Math.abs(verdict.distance) < 0.05) return t('shared_verdict_target_reached');
      return t(verdict.distance < 0 ? 'shared_verdict_target_below' : 'shared_verdict_target_above', {
        percent: percent(verdict.distance),
      });
  }
}
