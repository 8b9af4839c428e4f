import { formatAge, formatMoment } from '../../utils/domain/format/format-moment.ts';
import { formatShare } from '../../utils/domain/format/format-percent.ts';
import { formatCompact } from '../../utils/domain/format/format-price.ts';
import { noFigure } from '../../utils/domain/format/number-format.ts';
import type { GlobalReply } from '../../utils/domain/protocol.ts';
import { type Mood, moodAgeDays } from '../../utils/domain/quote/mood.ts';
import type { GlobalMarket } from '../../utils/domain/quote/quote.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import type { StatedAmount } from '../../utils/domain/since/since.ts';
import { type PlainKey, t } from '../../utils/domain/text/messages.ts';
import type { AnsweredMood } from '../hooks/use-market.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';

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

interface MoodFigureProps {
  /** Null until the first reply. */
  readonly answer: AnsweredMood | null;
  readonly now: number;
  readonly locale: string;
}

/** The market's mood with its day and, as its terms require, its source right beside it. */
function MoodFigure({ answer, now, locale }: MoodFigureProps) {
  const mood = answer?.mood ?? null;
  return (
    <div class="market-figure mood" data-part="mood" aria-busy={!answer}>
      <span class="caption">{t('popup_mood')}</span>
      <span class="market-value">
        {!answer && <span class="skeleton skeleton-figure" />}
        {answer && !mood && <span class="none">{noFigure}</span>}
        {mood && (
          <span data-age={moodAgeDays(mood, now) > 0 ? 'old' : 'new'} title={t('popup_mood_scale')}>
            <span data-part="mood-value">{mood.value}</span>{' '}
            <span class="unseen">{t('popup_mood_of_100')}, </span>
            <span class="mood-label" data-part="mood-label">
              {moodLabel(mood)}
            </span>
          </span>
        )}
      </span>
      {mood && (
        <p class="caption">
          <a
            href="https://alternative.me/crypto/fear-and-greed-index/"
            target="_blank"
            rel="noopener noreferrer"
            data-part="mood-source"
          >
            alternative.me
          </a>{' '}
          <span>
            · <span data-part="mood-day">{moodDay(mood, now, locale)}</span>
          </span>
        </p>
      )}
    </div>
  );
}

/** The labels of the source, in lower case. */
const labels: Readonly<Record<string, PlainKey>> = {
  'extreme fear': 'popup_mood_extreme_fear',
  fear: 'popup_mood_fear',
  neutral: 'popup_mood_neutral',
  greed: 'popup_mood_greed',
  'extreme greed': 'popup_mood_extreme_greed',
};

/** The source's label in the reader's language; as the source has it where it is a new one. */
function moodLabel({ label }: Mood): string {
  const key = label.toLowerCase();
  const message = Object.hasOwn(labels, key) ? labels[key] : undefined;
  return message ? t(message) : label;
}

/** The day for which a mood was calculated. */
export function moodDay(mood: Mood, now: number, locale: string): string {
  const age = moodAgeDays(mood, now);
  if (age === 0) return t('popup_today');
  if (age === 1) return t('popup_yesterday');
  return formatMoment(mood.at, { locale, style: 'day', timeZone: 'UTC', now });
}

interface StatedMarketCapProps {
  readonly stated: StatedAmount;
  /** The whole market now; null where it is not known. */
  readonly market: GlobalMarket | null;
  readonly locale: string;
}

/** The market cap of all coins as the article states it, beside that of now. */
export function StatedMarketCap({ stated, market, locale }: StatedMarketCapProps) {
  const then = formatCompact(stated.value, stated.currency, locale);
  return (
    <p class="line" data-part="stated-market-cap">
      {market
        ? t('popup_stated_market_cap', {
            stated: then,
            now: formatCompact(market.marketCap, market.currency, locale),
          })
        : t('popup_stated_market_cap_alone', { stated: then })}
    </p>
  );
}
