import type { Correction } from '../../utils/domain/choices/choice.ts';
import { coinById } from '../../utils/domain/coin/catalog.ts';
import { UndoList } from './UndoList.tsx';

interface Props {
  readonly corrections: readonly Correction[];
  readonly onChange: (corrections: readonly Correction[]) => void;
}

/** The words that mean another coin to this reader. */
export function CorrectionsField({ corrections, onChange }: Props) {
  return (
    <UndoList
      undo="Undo"
      none="None. “Why this?” on a card has the choice."
      entries={corrections.map((correction) => ({
        key: `${correction.word} ${correction.from}`,
        text: `“${correction.word}” is ${nameOf(correction.to)}, not ${nameOf(correction.from)}`,
        onUndo: () => onChange(corrections.filter((other) => other !== correction)),
      }))}
    />
  );
}

/** A coin that the catalog has dropped since is told by its id. */
function nameOf(coin: string): string {
  return coinById(coin)?.name ?? coin;
}
