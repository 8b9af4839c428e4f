import { useState } from 'preact/hooks';
import { numberFormat } from '../../utils/domain/format/number-format.ts';
import { hoverDelayRange } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  readonly delayMs: number;
  readonly onChange: (delayMs: number) => void;
}

/** Shows the value while the slider moves and stores it when the slider is released. */
export function HoverDelayField({ delayMs, onChange }: Props) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? delayMs;
  return (
    <div class="delay">
      <input
        type="range"
        aria-label={t('options_delay')}
        aria-valuetext={milliseconds(shown, 'long')}
        min={hoverDelayRange.min}
        max={hoverDelayRange.max}
        step={50}
        value={shown}
        onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
        onChange={(event) => {
          setMoving(null);
          onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <output>{milliseconds(shown, 'short')}</output>
    </div>
  );
}

/** In the language of the page, as the unit may be a word. */
export function milliseconds(value: number, unitDisplay: 'short' | 'long'): string {
  const options = { style: 'unit', unit: 'millisecond', unitDisplay } as const;
  return numberFormat(t('catalog_locale'), options).format(value);
}
