import type { ComponentChildren } from 'preact';
import { type PlainKey, t } from '../../utils/domain/text/messages.ts';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly title: PlainKey;
  readonly note: PlainKey;
}

interface Props<Value extends string> {
  /** Name of the group for screen readers. */
  readonly label: string;
  /** Of the group in its form; unique on the page. */
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** What a choice shows beside its text. */
  readonly beside?: (value: Value) => ComponentChildren;
}

/** A radio group in which each choice has a note. */
export function RadioChoices<Value extends string>(props: Props<Value>) {
  const { label, name, choices, value, onChange, beside } = props;
  return (
    <div class="choices" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span class="choice-text">
            {t(choice.title)}
            <span class="note">{t(choice.note)}</span>
          </span>
          {beside?.(choice.value)}
        </label>
      ))}
    </div>
  );
}
