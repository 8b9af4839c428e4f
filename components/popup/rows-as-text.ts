import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { noFigure } from '../../utils/domain/format/number-format.ts';
import { writeCsv } from '../../utils/domain/settings/csv.ts';
import { t, tCount } from '../../utils/domain/text/messages.ts';
import { figurePrice, verdictText } from '../shared/price-text.ts';
import type { PageRow } from './page-rows.ts';

/** The table as lines of text, as a reader would quote it. */
export function rowsAsText(rows: readonly PageRow[], locale: string): string {
  return rows.map((row) => `${lineOf(row, locale)}\n`).join('');
}

function lineOf(
  { coin, mentions, shown, priceThen, since, compared, verdict }: PageRow,
  locale: string,
): string {
  const figure = compared?.figure;
  const price = shown ? formatPrice(shown.price, shown.currency, locale) : noFigure;
  const change = t('copy_change_24h', { change: formatPercent(shown?.change24h ?? null, locale) });
  return [
    coin.symbol === '' ? coin.name : `${coin.name} (${coin.symbol})`,
    price,
    change,
    ...(since === null
      ? []
      : [t('copy_change_since', { change: formatPercent(since, locale, priceThen?.about) })]),
    tCount('popup_mentions', mentions),
    ...(figure ? [statedText(figure, locale)] : []),
    ...(verdict ? [verdictText(verdict, locale)] : []),
  ].join(' · ');
}

/** The figure that the article gives, with what it is. */
export function statedText(
  figure: NonNullable<NonNullable<PageRow['compared']>['figure']>,
  locale: string,
): string {
  const price = figurePrice(figure, locale);
  return t(figure.kind === 'target' ? 'popup_figure_target' : 'popup_figure_stated', { price });
}

const columns = (
  'id symbol name mentions price currency change_24h_percent published price_then price_then_about ' +
  'change_since_percent stated_price stated_currency stated_kind verdict'
).split(' ');

/** The table as CSV: plain numbers with a decimal point, moments in UTC. */
export function rowsAsCsv(rows: readonly PageRow[]): string {
  return writeCsv([columns, ...rows.map(cellsOf)]);
}

function cellsOf({ coin, mentions, shown, compared, priceThen, since, verdict }: PageRow): string[] {
  const figure = compared?.figure;
  const published = compared?.published;
  return [
    coin.id,
    coin.symbol,
    coin.name,
    String(mentions),
    numberCell(shown?.price),
    shown?.currency ?? '',
    numberCell(shown?.change24h),
    published ? momentCell(published) : '',
    numberCell(priceThen?.price),
    priceThen ? String(priceThen.about ?? false) : '',
    numberCell(since),
    numberCell(figure?.price),
    figure?.currency ?? '',
    figure?.kind ?? '',
    verdict?.kind ?? '',
  ];
}

function numberCell(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(Number(value.toPrecision(10)));
}

function momentCell({ at, precision }: { readonly at: number; readonly precision: 'time' | 'day' }): string {
  const moment = new Date(at).toISOString();
  return precision === 'day' ? moment.slice(0, 10) : moment;
}
