import type { CardActionHandler } from '../../utils/domain/card/card-facts.ts';
import type { ArticleFigure } from '../../utils/domain/since/article-figure.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { figurePrice } from '../shared/price-text.ts';
import { Glyph } from './Glyph.tsx';

interface Props {
  readonly figure: ArticleFigure;
  readonly locale: string;
  readonly onAction: CardActionHandler;
}

/** Offers an alert at the article's target. */
export function TargetBell({ figure, locale, onAction }: Props) {
  const { price: value, currency } = figure;
  const label = t('alert_target_bell', { price: figurePrice(figure, locale) });
  return (
    <button
      type="button"
      class="tool target-bell"
      data-tool="target-bell"
      aria-label={label}
      title={label}
      onClick={() => onAction({ kind: 'alert', target: { value, currency } })}
    >
      <Glyph name="bell" />
    </button>
  );
}
