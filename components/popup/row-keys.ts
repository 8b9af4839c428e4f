/** Elements that arrow keys move between: the buttons that open a row. */
const rowSelector = '[data-row]';

/** Where an arrow key moves from a row; null for other keys. */
export function nextRow(key: string, from: number, rows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, rows - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return null;
  }
}

/** Moves the focus from row to row with the arrow keys, through all lists of the popup. */
export function onRowKeys(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  const rows = [...document.querySelectorAll<HTMLElement>(rowSelector)];
  const from = rows.indexOf(event.target as HTMLElement);
  const to = from < 0 ? null : nextRow(event.key, from, rows.length);
  if (to === null) return;
  event.preventDefault();
  rows[to]?.focus();
}
