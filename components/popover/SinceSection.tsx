import type { CardFacts, SinceFacts } from '../../utils/domain/card/card-facts.ts';
import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import { changeSince } from '../../utils/domain/since/since.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import type { Writing } from './card-actions.ts';
import { FigureRow } from './FigureRow.tsx';
import { LateFigureRow } from './LateFigureRow.tsx';
import { noPastPrice } from '../shared/past-price-text.ts';

interface Props {
  readonly facts: Pick<CardFacts, 'since' | 'figure'>;
  readonly shown: ShownPrice | null;
  readonly writing: Writing;
}

/** What the article can't tell: what happened since, and what its own figure is worth. */
export function SinceSection({ facts: { since, figure }, shown, writing }: Props) {
  if (!since && !figure) return null;
  return (
    <div class="since">
      {since && <SinceRow since={since} shown={shown} writing={writing} />}
      {typeof figure === 'string' && <LateFigureRow isReading={figure === 'reading'} />}
      {figure && typeof figure !== 'string' && (
        <FigureRow facts={figure} since={since} shown={shown} locale={writing.locale} />
      )}
    </div>
  );
}

const zoneUnknown = 'The page does not say in which time zone.';

interface RowProps {
  readonly since: SinceFacts;
  readonly shown: ShownPrice | null;
  readonly writing: Writing;
}

function SinceRow({ since: { published, past }, shown, writing }: RowProps) {
  const { locale, timeZone, now } = writing;
  const style = published.precision === 'day' ? 'day' : 'moment';
  // A day is the page's own day, whatever the reader's zone.
  const zone = published.precision === 'day' || published.zone === 'uncertain' ? 'UTC' : timeZone;
  const moment = formatMoment(published.at, { locale, style, now, timeZone: zone });
  const unsure = published.precision === 'time' && published.zone === 'uncertain';
  return (
    <div class="pair" data-part="since">
      <span class="label">Since this article</span>
      <span class="pair-figure">
        {past === null && <span class="skeleton since-skeleton" />}
        {past?.kind === 'price' && (
          <ChangeChip change={changeSince(past, shown)} locale={locale} period="Change since the article" />
        )}
        {past && past.kind !== 'price' && (
          <span class="detail" data-part="since-problem">
            {noPastPrice(past)}
          </span>
        )}
      </span>
      <span class="detail" data-part="published" title={unsure ? zoneUnknown : undefined}>
        {moment}
        {unsure && ' · zone not stated'}
      </span>
      <span class="detail" data-part="then">
        {past?.kind === 'price' &&
          `${published.precision === 'day' ? 'open' : 'then'} ${formatPrice(past.price, past.currency, locale)}`}
      </span>
    </div>
  );
}
