import { coinLine } from '../../utils/domain/omnibox/coin-line.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { CoinDirectory } from '../../utils/market/coin-directory.ts';
import type { Market } from '../../utils/market/market.ts';
import { logError } from '../../utils/platform/log.ts';
import { serveOmnibox, type Suggestion } from '../../utils/platform/omnibox.ts';
import { openAlertWindow, openCoinPage } from '../../utils/platform/own-windows.ts';
import { readerLocale } from '../../utils/settings/settings-store.ts';

interface Parts {
  readonly directory: CoinDirectory;
  readonly market: Pick<Market, 'lastKnown' | 'quotes'>;
}

/** As many as browsers show. */
const mostLines = 5;

/**
 * Answers `tm btc` in the address bar: from stored prices at once, and again when newer ones are there. Synchronous: to be called
 * in the worker's first turn.
 */
export function serveAddressBar({ directory, market }: Parts): void {
  const guard = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => logError('the address bar', error));
  };
  let latest = '';
  const linesFor = async (coins: readonly Coin[]): Promise<readonly Suggestion[]> => {
    const quotes = new Map((await market.lastKnown()).map((quote) => [quote.coin, quote]));
    const options = { locale: await readerLocale(), now: Date.now() };
    return coins.map((coin) => ({
      content: coin.symbol,
      text: coinLine(coin, quotes.get(coin.id) ?? null, options),
    }));
  };
  const answer = async (text: string, show: (lines: readonly Suggestion[]) => void): Promise<void> => {
    const coins = await directory.search(text, mostLines);
    if (text !== latest) return;
    if (coins.length === 0) return show([{ content: text, text: t('omnibox_none') }]);
    show(await linesFor(coins));
    // Only the coin that Enter would open: the others are not worth a request of their own.
    await market.quotes(coins.slice(0, 1).map(({ id }) => id));
    if (text === latest) show(await linesFor(coins));
  };
  serveOmnibox({
    typed: (text, show) => {
      latest = text;
      if (text.trim() === '') return show([{ content: text, text: t('omnibox_hint') }]);
      guard(answer(text, show));
    },
    entered: (text, where) => {
      latest = '';
      const open = async (): Promise<void> => {
        const [coin] = await directory.search(text, 1);
        await (coin ? openCoinPage(coin.id, where) : openAlertWindow({ query: text }));
      };
      guard(open());
    },
  });
}
