import { pageSettings } from '../../utils/domain/settings/settings.ts';
import { isSilent } from '../../utils/domain/sites/site.ts';
import { coingecko } from '../../utils/market/coingecko.ts';
import { Market } from '../../utils/market/market.ts';
import { marketCell } from '../../utils/market/market-memory.ts';
import { callChecks } from '../../utils/platform/call-checks.ts';
import { iconText } from '../../utils/platform/icons.ts';
import { serveBackground, tellPages } from '../../utils/platform/messaging.ts';
import { allTabIds } from '../../utils/platform/tabs.ts';
import { loadSettings, watchSettings } from '../../utils/settings/settings-store.ts';
import { keepSites } from './keep-sites.ts';
import { loadPopover } from './load-popover.ts';
import { serveKeys } from './serve-keys.ts';

/** Everything the background listens to. Synchronous: a worker hears only what was registered in its first turn. */
export function startBackground(): void {
  const market = new Market({
    provider: coingecko,
    cell: marketCell,
    currency: async () => (await loadSettings()).currency,
    now: Date.now,
    random: Math.random,
    wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  });
  serveBackground(
    {
      'page.hello': async (_request, caller) => {
        const settings = await loadSettings();
        const enabled = caller.kind === 'page' && !isSilent(caller.hosts, settings);
        return { enabled, settings: pageSettings(settings) };
      },
      'quotes.get': ({ coins }) => market.quotes(coins),
      'global.get': () => market.global(),
      'popover.load': loadPopover,
      'icon.get': ({ coin }) => iconText(coin),
    },
    callChecks,
  );
  const { signal } = new AbortController();
  watchSettings(() => void allTabIds().then((tabs) => tellPages(tabs, 'page.refresh', null)), signal);
  keepSites(signal);
  serveKeys();
}
