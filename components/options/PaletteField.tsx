import type { Palette } from '../../utils/domain/settings/page-settings.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';

interface Props {
  readonly palette: Palette;
  readonly locale: string;
  readonly onChange: (palette: Palette) => void;
}

const choices: readonly { readonly palette: Palette; readonly title: string; readonly note: string }[] = [
  { palette: 'green-red', title: 'Green up, red down', note: 'As in most of the world' },
  { palette: 'blue-orange', title: 'Blue up, orange down', note: 'Safe for colour-blind eyes' },
  { palette: 'red-green', title: 'Red up, green down', note: 'As in East Asia' },
];

export function PaletteField({ palette, locale, onChange }: Props) {
  return (
    <div class="choices" role="radiogroup" aria-label="Colours">
      {choices.map((choice) => (
        <label key={choice.palette} class="choice">
          <input
            type="radio"
            name="palette"
            value={choice.palette}
            checked={choice.palette === palette}
            onChange={() => onChange(choice.palette)}
          />
          <span class="choice-text">
            {choice.title}
            <span class="note">{choice.note}</span>
          </span>
          <span class="preview" data-palette={choice.palette} aria-hidden="true">
            <ChangeChip change={10.66} locale={locale} />
            <ChangeChip change={-3.2} locale={locale} />
          </span>
        </label>
      ))}
    </div>
  );
}
