import type { Opening } from '../../utils/domain/settings/page-settings.ts';
import { RadioChoices } from './RadioChoices.tsx';

interface Props {
  readonly opening: Opening;
  readonly onChange: (opening: Opening) => void;
}

const choices = [
  { value: 'hover', title: 'A pointer that rests', note: 'One that only passes opens nothing' },
  { value: 'shift-hover', title: 'A pointer, with the Shift key held', note: 'Keys open it all the same' },
] as const;

/** What opens a card. */
export function OpeningField({ opening, onChange }: Props) {
  return (
    <RadioChoices
      label="What opens a card"
      name="opening"
      choices={choices}
      value={opening}
      onChange={onChange}
    />
  );
}
