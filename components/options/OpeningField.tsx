import type { Opening } from '../../utils/domain/settings/page-settings.ts';

interface Props {
  readonly opening: Opening;
  readonly onChange: (opening: Opening) => void;
}

const choices: readonly { readonly opening: Opening; readonly title: string; readonly note: string }[] = [
  { opening: 'hover', title: 'A pointer that rests', note: 'One that only passes opens nothing' },
  { opening: 'shift-hover', title: 'A pointer, with the Shift key held', note: 'Keys open it all the same' },
];

/** What opens a card. */
export function OpeningField({ opening, onChange }: Props) {
  return (
    <div class="choices" role="radiogroup" aria-label="What opens a card">
      {choices.map((choice) => (
        <label key={choice.opening} class="choice">
          <input
            type="radio"
            name="opening"
            value={choice.opening}
            checked={choice.opening === opening}
            onChange={() => onChange(choice.opening)}
          />
          <span class="choice-text">
            {choice.title}
            <span class="note">{choice.note}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
