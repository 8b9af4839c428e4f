interface Entry {
  readonly key: string;
  readonly text: string;
  readonly onUndo: () => void;
}

interface Props {
  readonly entries: readonly Entry[];
  /** What each button does, in a word or two. */
  readonly undo: string;
  /** Said where there is nothing to undo. */
  readonly none: string;
}

/** What the reader said from within cards, each to be taken back. */
export function UndoList({ entries, undo, none }: Props) {
  return (
    <>
      <ul class="list">
        {entries.map(({ key, text, onUndo }) => (
          <li key={key} class="list-row" data-entry={key}>
            <span class="list-name" title={text}>
              {text}
            </span>
            <button type="button" class="button" aria-label={`${undo}: ${text}`} onClick={onUndo}>
              {undo}
            </button>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p class="note empty">{none}</p>}
    </>
  );
}
