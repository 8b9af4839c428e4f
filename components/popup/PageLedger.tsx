import type { LedgerLine } from '../hooks/use-ledger.ts';
import type { Figures } from './figures.ts';
import { LedgerRows } from './LedgerRows.tsx';

interface Props {
  readonly lines: readonly LedgerLine[];
  readonly figures: Figures;
}

/** All coins of the page in one table: what they cost when it was written, now, and what it says itself. */
export function PageLedger({ lines, figures }: Props) {
  const told = lines.filter(({ published, figure }) => published !== null || figure !== null);
  if (told.length === 0) return <p class="line">The page does not say when it was written.</p>;
  return (
    <table class="ledger">
      <thead>
        <tr>
          <th scope="col">Coin</th>
          <th scope="col">Then</th>
          <th scope="col">Now</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      {told.map((line) => (
        <LedgerRows key={line.coin} line={line} figures={figures} />
      ))}
    </table>
  );
}
