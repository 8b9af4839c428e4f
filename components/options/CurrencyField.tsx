import { currencyGroups } from './currency-groups.ts';

interface Props {
  readonly currency: string;
  readonly onChange: (currency: string) => void;
}

const groups = currencyGroups();

export function CurrencyField({ currency, onChange }: Props) {
  return (
    <select
      class="field"
      aria-label="Currency"
      value={currency}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {groups.map(({ title, options }) => (
        <optgroup key={title} label={title}>
          {options.map(({ code, label }) => (
            <option key={code} value={code} selected={code === currency}>
              {label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
