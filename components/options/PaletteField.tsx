import type { Palette } from '../../utils/domain/settings/page-settings.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { RadioChoices } from './RadioChoices.tsx';

interface Props {
  readonly palette: Palette;
  readonly locale: string;
  readonly onChange: (palette: Palette) => void;
}

const choices = [
  { value: 'green-red', title: 'Green up, red down', note: 'As in most of the world' },
  { value: 'blue-orange', title: 'Blue up, orange down', note: 'Safe for colour-blind eyes' },
  { value: 'red-green', title: 'Red up, green down', note: 'As in East Asia' },
] as const;

export function PaletteField({ palette, locale, onChange }: Props) {
  const preview = (value: Palette) => (
    <span class="preview" data-palette={value} aria-hidden="true">
      <ChangeChip change={10.66} locale={locale} />
      <ChangeChip change={-3.2} locale={locale} />
    </span>
  );
  return (
    <RadioChoices
      label="Colours"
      name="palette"
      choices={choices}
      value={palette}
      onChange={onChange}
      beside={preview}
    />
  );
}
