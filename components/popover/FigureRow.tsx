import type { FigureFacts, SinceFacts } from '../../utils/domain/card/card-facts.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import type { PastPrice } from '../../utils/domain/quote/past-price.ts';
import { type Verdict, verdictOf } from '../../utils/domain/since/verdict.ts';
import { verdictText } from '../shared/verdict-text.ts';
import { Glyph } from './Glyph.tsx';

interface Props {
  readonly facts: FigureFacts;
  readonly since: SinceFacts | null;
  readonly shown: ShownPrice | null;
  readonly locale: string;
}

const glyphs = { matches: 'match', differs: 'miss', target: 'target' } as const satisfies Record<
  Verdict['kind'],
  string
>;

/** The price that the article gives, and what it is worth. */
export function FigureRow({ facts: { figure, market }, since, shown, locale }: Props) {
  const isTarget = figure.kind === 'target';
  const then = market ?? since?.then ?? null;
  const now = isTarget && market ? priceOf(market) : shown;
  const verdict = verdictOf(figure, then, now);
  return (
    <div class="pair" data-part="figure">
      <div class="pair-text">
        <span class="label">{isTarget ? 'The article’s target' : 'The article says'}</span>
        {!isTarget && market?.kind === 'price' && (
          <span class="detail" data-part="market-then">
            market then {formatPrice(market.price, market.currency, locale)}
          </span>
        )}
      </div>
      <div class="pair-figure">
        <span class="stated" data-part="stated">
          {formatPrice(figure.price, figure.currency, locale)}
        </span>
        <span class="verdict" data-verdict={verdict?.kind} data-part="verdict">
          {verdict && (
            <>
              <Glyph name={glyphs[verdict.kind]} /> {verdictText(verdict, locale)}
            </>
          )}
        </span>
      </div>
    </div>
  );
}

function priceOf(market: PastPrice): { price: number; currency: string } | null {
  return market.kind === 'price' ? market : null;
}
