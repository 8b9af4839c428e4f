import type { ComponentChildren } from 'preact';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { ChangeSettings, SaveState } from '../hooks/use-settings.ts';
import { CurrencyField } from './CurrencyField.tsx';
import { HoverDelayField } from './HoverDelayField.tsx';
import { OptionsHeader } from './OptionsHeader.tsx';
import { PaletteField } from './PaletteField.tsx';
import { Section } from './Section.tsx';
import { SitesField } from './SitesField.tsx';
import { WatchlistField } from './WatchlistField.tsx';

interface Props {
  /** Null until loaded. */
  readonly settings: Settings | null;
  readonly saveState: SaveState;
  readonly change: ChangeSettings;
  readonly locale: string;
  /** The section on permissions, which are not settings. */
  readonly children: ComponentChildren;
}

/** All settings on one page. Each is stored at once; there is no button for it. */
export function OptionsView({ settings, saveState, change, locale, children }: Props) {
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
          {children}
          <Section title="Sites switched off" note="Tickmark stays silent there, subdomains included.">
            <SitesField sites={settings.sitesOff} onChange={(sitesOff) => change({ sitesOff })} />
          </Section>
        </main>
      )}
    </div>
  );
}
