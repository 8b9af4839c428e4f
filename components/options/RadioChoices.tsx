import type { ComponentChildren } from 'preact';

interface Props<Value extends string> {
  /** What is chosen, for screen readers. */
  readonly label: string;
  /** Of the group in its form; no other on the page has it. */
  readonly name: string;
  readonly choices: readonly { readonly value: Value; readonly title: string; readonly note: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** What a choice shows beside its words. */
  readonly beside?: (value: Value) => ComponentChildren;
}

/** One of a few, each with a note. */
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
            {choice.title}
            <span class="note">{choice.note}</span>
          </span>
          {beside?.(choice.value)}
        </label>
      ))}
    </div>
  );
}
