import { useMemo } from 'preact/hooks';
import { foldText } from '../../utils/domain/text/fold-text.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Combobox } from './Combobox.tsx';
import { currencyGroups } from './currency-groups.ts';

interface Props {
  readonly currency: string;
  readonly onChange: (currency: string) => void;
}

/** Searches the currencies by name or code. Those in common use come first. */
export function CurrencyField({ currency, onChange }: Props) {
  const options = useMemo(() => currencyGroups().flatMap((group) => group.options), []);
  const chosen = options.find(({ code }) => code === currency);
  const find = (query: string) => {
    const wanted = foldText(query.trim());
    const exact = options.filter(({ code }) => code === wanted);
    const others = options.filter(({ code, label }) => code !== wanted && foldText(label).includes(wanted));
    return [...exact, ...others].map(({ code, label }) => ({
      id: code,
      content: (
        <>
          <span class="list-name">{label}</span>
          {code === currency && <span class="note">{t('options_chosen')}</span>}
        </>
      ),
    }));
  };
  return (
    <Combobox
      name="currency"
      label={t('options_currency')}
      listLabel={t('options_matching_currencies')}
      value={chosen?.label ?? currency.toUpperCase()}
      find={find}
      none={t('options_currency_none')}
      onPick={onChange}
    />
  );
}
