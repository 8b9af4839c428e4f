import { useRef } from 'preact/hooks';
import type { ContextClaim } from '../../utils/domain/claims/context-claim.ts';
import type { CoinContext } from '../../utils/domain/context/coin-context.ts';
import type { FormatOptions } from '../../utils/domain/format/format-moment.ts';
import type { CardRow } from '../../utils/domain/settings/page-settings.ts';
import { CrowdRows } from './CrowdRows.tsx';
import { LiquidationRow } from './LiquidationRow.tsx';

interface Props {
  readonly context: CoinContext | 'loading';
  readonly hidden: readonly CardRow[];
  /** What the article states of these figures. */
  readonly stated?: readonly ContextClaim[] | undefined;
  readonly formatOptions: FormatOptions;
}

/** Liquidations and what the crowd does. A card that opened while loading keeps the place for them, to avoid a layout shift. */
export function AroundSection({ context, hidden, stated = [], formatOptions }: Props) {
  const reserved = useRef(context === 'loading');
  const known = context === 'loading' ? null : context;
  const liquidations = hidden.includes('liquidations') ? null : (known?.liquidations ?? null);
  const crowd = hidden.includes('crowd') ? null : (known?.crowd ?? null);
  if (hidden.includes('liquidations') && hidden.includes('crowd')) return null;
  const hasCrowd = crowd !== null && Object.values(crowd).some((part) => part !== null);
  if (!liquidations && !hasCrowd && !reserved.current) return null;
  return (
    <div class="around" data-part="around" data-kept={reserved.current} aria-busy={context === 'loading'}>
      {context === 'loading' && <span class="skeleton around-skeleton" />}
      {liquidations && (
        <LiquidationRow figures={liquidations} stated={stated} formatOptions={formatOptions} />
      )}
      {crowd && hasCrowd && <CrowdRows crowd={crowd} stated={stated} formatOptions={formatOptions} />}
    </div>
  );
}
