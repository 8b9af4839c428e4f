import { formatAge } from '../../utils/domain/format/format-moment.ts';
import { formatShare } from '../../utils/domain/format/format-percent.ts';
import { formatCompact } from '../../utils/domain/format/format-price.ts';
import { noFigure } from '../../utils/domain/format/number-format.ts';
import type { GlobalReply } from '../../utils/domain/protocol.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { AnsweredMood } from '../hooks/use-market.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { MoodFigure } from './MoodFigure.tsx';

interface Props {
  readonly reply: GlobalReply | null;
  readonly mood: AnsweredMood | null;
  readonly now: number;
  readonly locale: string;
}

/** The whole market: its capitalization, Bitcoin's share and the mood, each with its source and age. */
export function MarketLine({ reply, mood, now, locale }: Props) {
  const market = reply?.market ?? null;
  return (
    <section class="section market" data-section="market" aria-label={t('popup_market')} aria-busy={!reply}>
      <h2 class="unseen">{t('popup_market')}</h2>
      <div class="market-whole">
        <div class="market-figure">
          <span class="caption">{t('popup_market_cap')}</span>
          <span class="market-value">
            <span data-part="market-cap">
              {market ? formatCompact(market.marketCap, market.currency, locale) : <Blank reply={reply} />}
            </span>
            {market && (
              <ChangeChip
                change={market.change24h}
                locale={locale}
                unit={market.currency === 'usd' ? undefined : 'usd'}
              />
            )}
          </span>
        </div>
        <div class="market-figure">
          <span class="caption">{t('popup_btc_dominance')}</span>
          <span class="market-value" data-part="btc-share">
            {market ? formatShare(market.btcDominance, locale) : <Blank reply={reply} />}
          </span>
        </div>
        {market && (
          <p class="caption market-source" data-part="market-source">
            <a href={sources[market.source].url} target="_blank" rel="noopener noreferrer">
              {sources[market.source].name}
            </a>{' '}
            · {formatAge(now - market.at)}
          </p>
        )}
      </div>
      <MoodFigure answer={mood} now={now} locale={locale} />
    </section>
  );
}

/** A placeholder while loading; a dash where the figure is missing. */
function Blank({ reply }: { readonly reply: GlobalReply | null }) {
  return reply ? <span class="none">{noFigure}</span> : <span class="skeleton skeleton-figure" />;
}
