import { formatShare } from '../../utils/domain/format/format-percent.ts';
import { formatCompact } from '../../utils/domain/format/format-price.ts';
import type { GlobalReply } from '../../utils/domain/protocol.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { AnsweredMood } from '../hooks/use-market.ts';
import { ChangeChip, changePeriod } from '../shared/ChangeChip.tsx';
import { MoodLine } from './MoodLine.tsx';

interface Props {
  readonly reply: GlobalReply | null;
  readonly mood: AnsweredMood | null;
  readonly now: number;
  readonly locale: string;
}

/** The whole market: market capitalization, its change in 24 hours and Bitcoin's share; below, the market's mood. */
export function MarketHeader({ reply, mood, now, locale }: Props) {
  const market = reply?.market ?? null;
  return (
    <header class="market" aria-label={t('popup_market')} aria-busy={!reply}>
      <h1 class="unseen">Tickmark</h1>
      <div class="market-figure">
        <span class="caption">{t('popup_market_cap')}</span>
        <span class="market-line">
          <span class="market-cap" data-part="market-cap">
            {market ? formatCompact(market.marketCap, market.currency, locale) : <Blank reply={reply} wide />}
          </span>
          {market && (
            <>
              <ChangeChip change={market.change24h} locale={locale} />
              <span class="caption">{changePeriod(market.currency === 'usd' ? undefined : 'usd')}</span>
            </>
          )}
        </span>
      </div>
      <div class="market-figure end">
        <span class="caption">{t('popup_btc_dominance')}</span>
        <span class="market-line">
          <span class="share" data-part="btc-share">
            {market ? formatShare(market.btcDominance, locale) : <Blank reply={reply} />}
          </span>
        </span>
      </div>
      <MoodLine answer={mood} now={now} locale={locale} />
    </header>
  );
}

/** A placeholder while loading; a dash where the figure is missing. */
function Blank({ reply, wide = false }: { readonly reply: GlobalReply | null; readonly wide?: boolean }) {
  if (reply) return <span class="none">–</span>;
  return <span class={wide ? 'skeleton skeleton-cap' : 'skeleton skeleton-share'} />;
}
