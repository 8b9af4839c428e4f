import { useRef, useState } from 'preact/hooks';
import type { CoinId } from '../../utils/domain/coin/coin.ts';

/** A row on its way to another place. */
export interface DraggedRow {
  readonly coin: CoinId;
  /** The row that it would be put before; null for the end. */
  readonly before: CoinId | null;
}

export interface RowDrag {
  readonly dragged: DraggedRow | null;
  /** To be called when the pointer goes down on the handle of a row, a child of an element with all rows. */
  readonly start: (event: PointerEvent, coin: CoinId) => void;
}

/** Drags rows, elements with `data-coin`, within their list. Escape and a second pointer end it without a change. */
export function useRowDrag(onDrop: (row: DraggedRow) => void): RowDrag {
  const [dragged, setDragged] = useState<DraggedRow | null>(null);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  const start = (event: PointerEvent, coin: CoinId): void => {
    const handle = event.currentTarget as HTMLElement;
    const list = handle.closest('ul');
    if (!list || event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const controller = new AbortController();
    const { signal } = controller;
    let row: DraggedRow | null = null;
    const end = (): void => {
      controller.abort();
      setDragged(null);
    };
    const onMove = ({ clientY }: PointerEvent): void => {
      row = { coin, before: rowBelow(list, coin, clientY) };
      setDragged(row);
    };
    const onUp = (): void => {
      end();
      if (row) latest.current(row);
    };
    handle.addEventListener('pointermove', onMove, { signal });
    handle.addEventListener('pointerup', onUp, { signal });
    handle.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
  };
  return { dragged, start };
}

/** The first other row whose middle is below a height. */
function rowBelow(list: HTMLElement, coin: CoinId, y: number): CoinId | null {
  for (const row of list.querySelectorAll<HTMLElement>('[data-coin]')) {
    const { top, height } = row.getBoundingClientRect();
    if (row.dataset['coin'] !== coin && top + height / 2 > y) return row.dataset['coin'] ?? null;
  }
  return null;
}
