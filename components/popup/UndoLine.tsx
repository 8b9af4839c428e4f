import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/domain/text/messages.ts';
import type { NamedCoin } from '../hooks/coin-of.ts';

interface Props {
  /** The coin that was just removed; null for none. */
  readonly removed: NamedCoin | null;
  readonly onUndo: () => void;
  readonly onEnd: () => void;
}

/** How long a removal can be undone, in milliseconds. */
const offeredMs = 10_000;

/** Says that a coin was removed, and offers to put it back for a while. */
export function UndoLine({ removed, onUndo, onEnd }: Props) {
  const id = removed?.id;
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = setTimeout(() => end.current(), offeredMs);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <p class="undo" role="status">
      {removed && (
        <>
          <span class="undo-text">{t('popup_removed', { coin: removed.name })}</span>
          <button type="button" class="text-button" data-action="undo" onClick={onUndo}>
            {t('popup_undo')}
          </button>
        </>
      )}
    </p>
  );
}
