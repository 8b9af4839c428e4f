import type { ContextClaim } from '../../utils/domain/claims/context-claim.ts';
import { formatLarge } from '../../utils/domain/format/number-format.ts';
import { chatterSteps, type ScaleStep, sentimentSteps } from '../../utils/domain/sentiment/crowd.ts';
import { keyPart, t } from '../../utils/domain/text/messages.ts';

interface Props {
  /** All statements of the article; those of other kinds are left out. */
  readonly stated: readonly ContextClaim[];
  readonly kind: ContextClaim['kind'];
  readonly locale: string;
}

/** What the article states, beside the figure of now. */
export function StatedLine({ stated, kind, locale }: Props) {
  const texts = stated.flatMap((claim) => (claim.kind === kind ? [textOf(claim, locale)] : []));
  const [first] = texts;
  if (first === undefined) return null;
  return (
    <p class="detail" data-part={`stated-${kind}`}>
      {kind === 'market-cap'
        ? t('card_stated_market_cap', { amount: first })
        : t('card_stated_around', { figures: texts.join(t('shared_list_separator')) })}
    </p>
  );
}

function textOf(claim: ContextClaim, locale: string): string {
  switch (claim.kind) {
    case 'liquidation':
      return t(`card_stated_${claim.side}`, { amount: formatLarge(claim.value, claim.currency, locale) });
    case 'market-cap':
      return formatLarge(claim.value, claim.currency, locale);
    case 'sentiment':
      return stepText(claim.step, claim.before, sentimentName);
    case 'chatter':
      return stepText(claim.step, claim.before, chatterName);
  }
}

export function sentimentName(step: ScaleStep): string {
  return t(`card_sentiment_${keyPart(sentimentSteps[step])}`);
}

export function chatterName(step: ScaleStep): string {
  return t(`card_chatter_${keyPart(chatterSteps[step])}`);
}

function stepText(step: ScaleStep, before: ScaleStep | null, nameOf: (step: ScaleStep) => string): string {
  const now = nameOf(step);
  return before === null ? now : t('card_stated_from', { step: now, before: nameOf(before) });
}
