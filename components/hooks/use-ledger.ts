import { useEffect, useState } from 'preact/hooks';
import type { PastPrice } from '../../utils/domain/quote/past-price.ts';
import type { LedgerRow } from '../../utils/domain/since/page-ledger.ts';
import { ledgerRequests } from '../../utils/domain/since/since-requests.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground, callPage } from '../../utils/platform/messaging.ts';
import { activeTab } from '../../utils/platform/tabs.ts';

/** One coin of the page with what the market said at the article's time. */
export interface LedgerLine extends LedgerRow {
  /** The price at publication in the reader's currency. */
  readonly past: PastPrice | null;
  /** The price in the unit of the article's figure, where that is another. */
  readonly inFigureUnit: PastPrice | null;
}

export type Ledger =
  | { readonly kind: 'closed' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly lines: readonly LedgerLine[] };

/** The most coins in one table: an index page names hundreds, and each costs its source a request. */
const mostRows = 30;

/**
 * The page's ledger, asked for when the reader opens it and not before: it tells the sources of past prices which
 * coins the page is about. One message for all of its coins.
 * @param wanted the reader's currency while the table is open, else null
 */
export function useLedger(wanted: string | null): Ledger {
  const [ledger, setLedger] = useState<Ledger>({ kind: 'closed' });
  useEffect(() => {
    if (wanted === null) {
      setLedger({ kind: 'closed' });
      return undefined;
    }
    let current = true;
    setLedger({ kind: 'loading' });
    readLedger(wanted).then(
      (lines) => current && setLedger({ kind: 'ready', lines }),
      (error: unknown) => {
        logError('the page’s ledger', error);
        if (current) setLedger({ kind: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return ledger;
}

async function readLedger(currency: string): Promise<LedgerLine[]> {
  const tab = await activeTab();
  const page = tab && (await callPage(tab.id, 'page.ledger', null));
  const rows = (page?.rows ?? []).slice(0, mostRows);
  const wanted = ledgerRequests(rows, currency, Date.now());
  const requests = wanted.flatMap(({ atThen, inFigureUnit }) =>
    [atThen, inFigureUnit].filter((request) => request !== null),
  );
  const prices = requests.length > 0 ? await callBackground('prices.at', { requests }) : [];
  const priceOf = (request: (typeof requests)[number] | null): PastPrice | null =>
    request === null ? null : (prices[requests.indexOf(request)] ?? null);
  return rows.map((row, index) => ({
    ...row,
    past: priceOf(wanted[index]!.atThen),
    inFigureUnit: priceOf(wanted[index]!.inFigureUnit),
  }));
}
