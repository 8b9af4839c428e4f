import type { ContextClaim } from '../../utils/domain/claims/context-claim.ts';
import type { FormatOptions } from '../../utils/domain/format/format-moment.ts';
import { type LiquidationFigures, shortShare } from '../../utils/domain/liquidations/liquidation.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { coverageText, liquidationTexts } from '../shared/context-text.ts';
import { SideBar } from '../shared/SideBar.tsx';
import { SourceNote } from './SourceNote.tsx';
import { StatedLine } from './StatedLine.tsx';

interface Props {
  readonly figures: LiquidationFigures;
  /** What the article states of them. */
  readonly stated: readonly ContextClaim[];
  readonly formatOptions: FormatOptions;
}

/** Liquidations: the total, one bar of longs against shorts, and both as text. */
export function LiquidationRow({ figures, stated, formatOptions }: Props) {
  const { total, longs, shorts, share } = liquidationTexts(figures, formatOptions.locale);
  const part = shortShare(figures);
  const { coverage } = figures;
  return (
    <div class="around-block" data-part="liquidations" data-coverage={coverage.kind}>
      <div class="line">
        <span class="label">{t('card_liquidations')}</span>
        <strong data-part="liquidated">{total}</strong>
      </div>
      {part !== null && <SideBar shortShare={part} />}
      <div class="line">
        <span data-part="longs">{t('card_longs', { amount: longs })}</span>
        <span data-part="shorts">
          {part === null
            ? t('card_shorts', { amount: shorts })
            : t('card_shorts_share', { amount: shorts, share })}
        </span>
      </div>
      <StatedLine stated={stated} kind="liquidation" locale={formatOptions.locale} />
      <p class="detail" data-part="coverage">
        {coverageText(figures, formatOptions)}
        {coverage.kind === 'day' && <SourceNote name="CoinGlass" url="https://www.coinglass.com/" />}
      </p>
    </div>
  );
}
