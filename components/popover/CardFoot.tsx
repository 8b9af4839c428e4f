import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { CardShortcuts } from '../../utils/domain/card/shortcuts.ts';
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
  /** The keys to name; absent while unknown, and on a pinned card. */
  readonly shortcuts: CardShortcuts | undefined;
  /** The panel behind “Why this?”; without it the foot has the source alone. */
  readonly why: ComponentChildren;
}

/** The price's age and source, links to more about the coin, and why the word is marked. */
export function CardFoot({ coin, state, now, locale, shortcuts, why }: Props) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const shown = state.kind === 'ready' ? state.shown : null;
  return (
    <div class="foot">
      <StatusLine state={state} now={now} locale={locale} />
      <p class="credit">
        <Attribution from={[shown?.source ?? 'coingecko']} shown={shown} />
      </p>
      {why && (
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
          <div id={panel} hidden={!open}>
            {open && why}
          </div>
          {shortcuts && <KeysLine shortcuts={shortcuts} />}
        </>
      )}
    </div>
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
