import type { FigureFacts, SinceFacts } from '../../utils/domain/card/card-facts.ts';
import type { ClaimReason } from '../../utils/domain/claims/claim-reason.ts';
import type { FormatOptions } from '../../utils/domain/format/format-moment.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import { doubtsOf, figureVerdict, marketThen } from '../../utils/domain/since/verdict.ts';
import { keyPart, t } from '../../utils/domain/text/messages.ts';
import { Message } from '../shared/Message.tsx';
import { pastAmount, pastOrigin } from '../shared/price-text.ts';
import { comparisonOf } from './FigureRow.tsx';

interface Props {
  readonly facts: FigureFacts;
  readonly since: SinceFacts | null;
  readonly shown: ShownPrice | null;
  readonly formatOptions: FormatOptions;
}

/** Why the article's figure is what the card says: its words, what they tell, and the market price that it is compared with. */
export function FigureReasons({ facts, since, shown, formatOptions }: Props) {
  const { words, reasons } = facts.figure;
  const comparison = comparisonOf(facts, since, shown);
  const past = marketThen(comparison);
  const doubts = doubtsOf(comparison);
  const isWithheld = facts.figure.kind !== 'change' && past !== null && figureVerdict(comparison) === null;
  const separator = t('shared_list_separator');
  return (
    <p class="reasons" data-part="figure-reasons">
      <Message
        text="card_claim_source"
        parts={{
          words: <span data-part="figure-words">{words}</span>,
          reasons: reasons.map(reasonText).join(separator),
        }}
      />
      {past && (
        <>
          {' '}
          {t(past.about ? 'card_claim_market_about' : 'card_claim_market', {
            price: pastAmount(past, formatOptions.locale),
            ...pastOrigin(past, formatOptions),
          })}
        </>
      )}
      {isWithheld && doubts.length > 0 && (
        <>
          {' '}
          {t('card_claim_doubts', {
            doubts: doubts.map((doubt) => t(`card_doubt_${keyPart(doubt)}`)).join(separator),
          })}
        </>
      )}
    </p>
  );
}

/** Reasons against a claim are none of a figure that is shown. */
function reasonText(reason: ClaimReason): string {
  return reason === 'past' || reason === 'extreme' || reason === 'start-of-move'
    ? ''
    : t(`card_claim_${keyPart(reason)}`);
}
