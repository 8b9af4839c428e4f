import type { AlertRecord } from '../../utils/domain/alerts/alert-record.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';

type Naming = Pick<Settings, 'watchlist' | 'badgeCoin' | 'corrections' | 'alerts'>;

/** The coins that a surface names because the settings or the events of alerts have them. */
export function namedCoins(settings: Naming | null, record: AlertRecord | null): CoinId[] {
  const { watchlist, badgeCoin, corrections, alerts } = settings ?? none;
  return [
    ...watchlist,
    badgeCoin,
    ...corrections.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...alerts.map(({ coin }) => coin),
    ...(record?.events.map(({ alert }) => alert.coin) ?? []),
  ].filter((coin) => coin !== '');
}

const none: Naming = { watchlist: [], badgeCoin: '', corrections: [], alerts: [] };
