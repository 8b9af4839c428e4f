import { formatMoment, type FormatOptions } from '../../utils/domain/format/format-moment.ts';
import { formatShare } from '../../utils/domain/format/format-percent.ts';
import type { AccountShare, Crowd, ScaleReading } from '../../utils/domain/sentiment/crowd.ts';
import type { ContextClaim } from '../../utils/domain/claims/context-claim.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { fundingText } from '../shared/context-text.ts';
import { SourceNote } from './SourceNote.tsx';
import { chatterName, sentimentName, StatedLine } from './StatedLine.tsx';

interface Props {
  readonly crowd: Crowd;
  /** What the article states of it. */
  readonly stated: readonly ContextClaim[];
  readonly formatOptions: FormatOptions;
}

/** Sentiment and message volume on five steps, the share of long accounts, and funding; each only where it is known. */
export function CrowdRows({
  crowd: { sentiment, chatter, accounts, funding },
  stated,
  formatOptions,
}: Props) {
  const { locale } = formatOptions;
  const asOf = (at: number): string =>
    t('card_as_of', { at: formatMoment(at, { ...formatOptions, style: 'time' }) });
  return (
    <div class="around-block" data-part="crowd">
      {sentiment && (
        <>
          <ScaleRow
            hasSource
            part="sentiment"
            label={t('card_sentiment')}
            reading={sentiment}
            nameOf={sentimentName}
            asOf={asOf}
          />
          <StatedLine stated={stated} kind="sentiment" locale={locale} />
        </>
      )}
      {chatter && (
        <>
          <ScaleRow
            hasSource={!sentiment}
            part="chatter"
            label={t('card_chatter')}
            reading={chatter}
            nameOf={chatterName}
            asOf={asOf}
          />
          <StatedLine stated={stated} kind="chatter" locale={locale} />
        </>
      )}
      {accounts && <Accounts accounts={accounts} locale={locale} asOf={asOf} />}
      {funding && (
        <div class="line" data-part="funding" title={asOf(funding.at)}>
          <span class="label">
            {t('card_funding')}
            <SourceNote name="Hyperliquid" url="https://hyperliquid.xyz/" />
          </span>
          <span>{fundingText(funding.perDay, locale)}</span>
        </div>
      )}
    </div>
  );
}

interface ScaleProps {
  /** Name the source, once for both scales. */
  readonly hasSource: boolean;
  readonly part: string;
  readonly label: string;
  readonly reading: ScaleReading;
  readonly nameOf: (step: ScaleReading['step']) => string;
  readonly asOf: (at: number) => string;
}

const steps = [0, 1, 2, 3, 4] as const;

/** A step by five marks and its name, with the direction since yesterday by arrow and words. */
function ScaleRow({ hasSource, part, label, reading: { step, before, at }, nameOf, asOf }: ScaleProps) {
  const isMoved = before !== null && before !== step;
  return (
    <div class="line" data-part={part} title={asOf(at)}>
      <span class="label">
        {label}
        {hasSource && <SourceNote name="Stocktwits" url="https://stocktwits.com/" />}
      </span>
      <span class="scale-text">
        <span class="scale" aria-hidden="true">
          {steps.map((each) => (
            <span key={each} class="scale-step" data-on={each === step} />
          ))}
        </span>
        <strong>{nameOf(step)}</strong>
        {isMoved && (
          <span class="detail">
            <span aria-hidden="true">{step > before ? '↑' : '↓'}</span>{' '}
            {t('card_was', { step: nameOf(before) })}
          </span>
        )}
      </span>
    </div>
  );
}

const exchanges = {
  binance: { name: 'Binance Futures', url: 'https://www.binance.com/' },
  bybit: { name: 'Bybit Derivatives', url: 'https://www.bybit.com/' },
} as const;

interface AccountsProps {
  readonly accounts: AccountShare;
  readonly locale: string;
  readonly asOf: (at: number) => string;
}

function Accounts({ accounts: { exchange, long, before, at }, locale, asOf }: AccountsProps) {
  const { name, url } = exchanges[exchange];
  const share = formatShare(long, locale, 0);
  const was = before === null ? share : formatShare(before, locale, 0);
  return (
    <div class="line" data-part="accounts">
      <span class="label">
        {t('card_accounts')}
        <SourceNote name={name} url={url} />
      </span>
      <span title={`${t('card_accounts_tooltip')}\n${asOf(at)}`}>
        {t('card_accounts_long', { share })}
        {was !== share && <span class="detail"> {t('card_was', { step: was })}</span>}
      </span>
    </div>
  );
}
