import { UndoList } from './UndoList.tsx';

interface Props {
  readonly muted: readonly string[];
  readonly onChange: (muted: readonly string[]) => void;
}

/** The words that are never marked. */
export function MutedField({ muted, onChange }: Props) {
  return (
    <UndoList
      undo="Mark again"
      none="None. “Why this?” on a card has the choice."
      entries={muted.map((word) => ({
        key: word,
        text: `“${word}”`,
        onUndo: () => onChange(muted.filter((other) => other !== word)),
      }))}
    />
  );
}
