import { useState } from 'preact/hooks';
import { hoverDelayRange } from '../../utils/domain/settings/settings.ts';

interface Props {
  readonly delayMs: number;
  readonly onChange: (delayMs: number) => void;
}

/** Told while the slider moves, stored when it is let go. */
export function HoverDelayField({ delayMs, onChange }: Props) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? delayMs;
  return (
    <div class="delay">
      <input
        type="range"
        aria-label="Hover delay"
        aria-valuetext={`${shown} milliseconds`}
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
      <output>{shown} ms</output>
    </div>
  );
}
