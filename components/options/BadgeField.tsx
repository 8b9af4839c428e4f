import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { coinOf } from '../hooks/use-coin-names.ts';
import { badgeChoices } from './choices.ts';
import { RadioChoices } from './RadioChoices.tsx';

interface Props {
  readonly settings: Pick<Settings, 'badge' | 'badgeCoin' | 'watchlist'>;
  readonly change: ChangeSettings;
}

/** What the toolbar button shows of one coin of the watchlist. */
export function BadgeField({ settings, change }: Props) {
  const { badge, badgeCoin, watchlist } = settings;
  const offered: readonly CoinId[] = [...new Set([badgeCoin, ...watchlist])];
  return (
    <>
      <RadioChoices
        label={t('options_badge')}
        name="badge"
        choices={badgeChoices}
        value={badge}
        onChange={(figure) => change(() => ({ badge: figure }))}
      />
      {badge !== 'off' && (
        <select
          class="field badge-coin"
          name="badge-coin"
          aria-label={t('options_badge_coin')}
          value={badgeCoin}
          onChange={(event) => {
            const coin = event.currentTarget.value;
            change(() => ({ badgeCoin: coin }));
          }}
        >
          {offered.map((id) => (
            <option key={id} value={id}>
              {coinOf(id).name}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
