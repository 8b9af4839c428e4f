import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CardActionHandler, CardShortcuts } from '../../utils/domain/card/card-facts.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Attribution } from '../shared/Attribution.tsx';
import type { QuoteState } from '../shared/quote-state.ts';
import { Glyph } from './Glyph.tsx';
import { KeysLine } from './KeysLine.tsx';
import { StatusLine } from './StatusLine.tsx';

interface Props {
  readonly coin: Pick<Coin, 'id' | 'name' | 'symbol'>;
  readonly state: QuoteState;
  readonly now: number;
  readonly locale: string;
  /** The card shows everything. */
  readonly details: boolean;
  readonly onAction: CardActionHandler;
  readonly onDetails: (on: boolean) => void;
  /** The keys to name; absent while unknown, and on a pinned card. */
  readonly shortcuts: CardShortcuts | undefined;
  /** The panel behind “Why this?”; without it the foot has the source alone. */
  readonly why: ComponentChildren;
}

/** The price's age and source, links to more about the coin, and why the word is marked. */
export function CardFoot(props: Props) {
  const { coin, state, now, locale, details, shortcuts, onAction, onDetails, why } = props;
  const [open, setOpen] = useState(false);
  const panel = useId();
  const place = useRef<HTMLDivElement>(null);
  // In a card that is limited in height, the panel would open outside of what is scrolled to.
  useEffect(() => {
    if (open) place.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const shown = state.kind === 'ready' ? state.shown : null;
  return (
    <>
      {details && why && (
        <>
          <div class="links">
            <Link
              part="coingecko"
              href={`https://www.coingecko.com/en/coins/${encodeURIComponent(coin.id)}`}
              name="CoinGecko"
            />
            <Link
              part="stocktwits"
              href={`https://stocktwits.com/symbol/${encodeURIComponent(coin.symbol.toUpperCase())}.X`}
              name="Stocktwits"
            />
            <button
              type="button"
              class="why"
              aria-expanded={open}
              aria-controls={panel}
              data-part="why"
              onClick={() => setOpen(!open)}
            >
              {t('card_why')} <Glyph name="chevron" />
            </button>
          </div>
          <div id={panel} hidden={!open} ref={place}>
            {open && why}
          </div>
          {shortcuts && <KeysLine shortcuts={shortcuts} />}
        </>
      )}
      <div class="foot">
        <div class="foot-text">
          <StatusLine state={state} now={now} locale={locale} details={details} onAction={onAction} />
          {shown && (
            <p class="credit">
              <Attribution from={[shown.source]} shown={shown} />
            </p>
          )}
        </div>
        {why && (
          <button
            type="button"
            class="why more"
            aria-expanded={details}
            data-part="more"
            onClick={() => onDetails(!details)}
          >
            {t(details ? 'card_less' : 'card_more')} <Glyph name="chevron" />
          </button>
        )}
      </div>
    </>
  );
}

function Link({ part, href, name }: { readonly part: string; readonly href: string; readonly name: string }) {
  return (
    <a class="link" href={href} target="_blank" rel="noopener noreferrer" data-part={part}>
      {name}
      <Glyph name="out" />
    </a>
  );
}
