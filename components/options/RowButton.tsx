export type RowAction = 'up' | 'down' | 'remove';

interface Props {
  readonly action: RowAction;
  readonly label: string;
  readonly disabled: boolean;
  readonly onAction: (action: RowAction) => void;
}

const shapes: Readonly<Record<RowAction, string>> = {
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  remove: 'M4.5 4.5l7 7m0-7l-7 7',
};

/** A button at the end of a row. `aria-disabled` and not `disabled`: it keeps the focus when its row reaches the end. */
export function RowButton({ action, label, disabled, onAction }: Props) {
  return (
    <button
      type="button"
      class="icon-button"
      data-action={action}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => !disabled && onAction(action)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
        <path d={shapes[action]} stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
    </button>
  );
}
