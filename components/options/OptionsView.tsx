import type { ComponentChildren } from 'preact';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { KeysHandle } from '../hooks/use-keys.ts';
import type { ChangeSettings, SaveState } from '../hooks/use-settings.ts';
import { CorrectionsField } from './CorrectionsField.tsx';
import { CurrencyField } from './CurrencyField.tsx';
import { HoverDelayField } from './HoverDelayField.tsx';
import { KeysField } from './KeysField.tsx';
import { MutedField } from './MutedField.tsx';
import { OpeningField } from './OpeningField.tsx';
import { OptionsHeader } from './OptionsHeader.tsx';
import { PaletteField } from './PaletteField.tsx';
import { Section } from './Section.tsx';
import { SourcesField } from './SourcesField.tsx';
import { SitesField } from './SitesField.tsx';
import { WatchlistField } from './WatchlistField.tsx';

interface Props {
  /** Null until loaded. */
  readonly settings: Settings | null;
  readonly saveState: SaveState;
  readonly change: ChangeSettings;
  readonly keys: KeysHandle;
  readonly locale: string;
  /** The section on permissions, which are not settings. */
  readonly children: ComponentChildren;
}

/** All settings on one page. Each is stored at once; there is no button for it. */
export function OptionsView({ settings, saveState, change, keys, locale, children }: Props) {
  return (
    <div class="options">
      <OptionsHeader saveState={saveState} />
      {settings && (
        <main>
          <Section title="Watchlist" note="Shown in the toolbar popup, in this order.">
            <WatchlistField coins={settings.watchlist} onChange={(watchlist) => change({ watchlist })} />
          </Section>
          <Section title="Currency" note="Prices everywhere are shown in it.">
            <CurrencyField currency={settings.currency} onChange={(currency) => change({ currency })} />
          </Section>
          <Section title="Colours" note="How rises and falls look, also in the text of pages.">
            <PaletteField
              palette={settings.palette}
              locale={locale}
              onChange={(palette) => change({ palette })}
            />
          </Section>
          <Section title="Hover delay" note="How long the pointer rests on a coin before its card opens.">
            <HoverDelayField
              delayMs={settings.hoverDelayMs}
              onChange={(hoverDelayMs) => change({ hoverDelayMs })}
            />
          </Section>
          <Section title="Opening a card" note="On any page, a key command opens it too.">
            <OpeningField opening={settings.opening} onChange={(opening) => change({ opening })} />
          </Section>
          {children}
          <Section title="Sites switched off" note="Tickmark stays silent there, subdomains included.">
            <SitesField sites={settings.sitesOff} onChange={(sitesOff) => change({ sitesOff })} />
          </Section>
          <Section title="Muted words" note="Never marked, in any spelling, on any site.">
            <MutedField muted={settings.muted} onChange={(muted) => change({ muted })} />
          </Section>
          <Section title="Corrections" note="Words that mean another coin to you.">
            <CorrectionsField
              corrections={settings.corrections}
              onChange={(corrections) => change({ corrections })}
            />
          </Section>
          <Section
            title="Sources"
            note="Asked in this order: the next one when one fails. The card names the one that answered."
          >
            <SourcesField order={settings.providers} onChange={(providers) => change({ providers })} />
          </Section>
          <Section
            title="CoinGecko key"
            note="More requests a minute than without one. Kept in this browser, where no web page can read it, and sent to CoinGecko alone."
          >
            <KeysField handle={keys} />
          </Section>
        </main>
      )}
      <footer class="options-foot">
        <a href="/THIRD-PARTY-NOTICES.txt" target="_blank" rel="noopener">
          Licences
        </a>
      </footer>
    </div>
  );
}
