import type { FigureFacts, SinceFacts } from '../../utils/domain/card/card-facts.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import { figureVerdict, type Verdict } from '../../utils/domain/since/verdict.ts';
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
  const verdict = figureVerdict(figure, market, since?.past ?? null, shown);
  const marketThen = !isTarget && market?.kind === 'price' ? market : null;
  return (
    <div class="pair" data-part="figure">
      <span class="label">{isTarget ? 'The article names' : 'The article says'}</span>
      <span class="stated" data-part="stated">
        {formatPrice(figure.price, figure.currency, locale)}
      </span>
      {marketThen && (
        <span class="detail" data-part="market-then">
          market then {formatPrice(marketThen.price, marketThen.currency, locale)}
        </span>
      )}
      <span class={marketThen ? 'verdict' : 'verdict wide'} data-verdict={verdict?.kind} data-part="verdict">
        {verdict && (
          <>
            <Glyph name={glyphs[verdict.kind]} /> {verdictText(verdict, locale)}
          </>
        )}
      </span>
    </div>
  );
}
