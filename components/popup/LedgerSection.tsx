import { useState } from 'preact/hooks';
import { useLedger } from '../hooks/use-ledger.ts';
import type { Figures } from './figures.ts';
import { PageLedger } from './PageLedger.tsx';

interface Props {
  /** Null until the settings are loaded. */
  readonly currency: string | null;
  readonly figures: Figures;
}

/** The page's ledger behind a button: the sources hear of the page's coins only when the reader wants it. */
export function LedgerSection({ currency, figures }: Props) {
  const [open, setOpen] = useState(false);
  const ledger = useLedger(open ? currency : null);
  return (
    <section class="section ledger-section" data-section="ledger" aria-label="Since this article">
      <h2>
        Since this article
        <button type="button" class="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide' : 'Compare'}
        </button>
      </h2>
      {ledger.kind === 'loading' && (
        <p class="line" aria-busy="true">
          Asking for the prices of then…
        </p>
      )}
      {ledger.kind === 'failed' && <p class="line warn">Tickmark could not get the prices of then.</p>}
      {ledger.kind === 'ready' && <PageLedger lines={ledger.lines} figures={figures} />}
    </section>
  );
}
