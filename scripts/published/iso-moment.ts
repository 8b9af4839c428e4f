import type { Moment } from '../../utils/domain/publication/publication.ts';

/** `2026-02-07` for a day, `2026-02-07T11:00:00+05:30` for a time as the page wrote it, without a zone where it has none. */
export function isoMoment({ at, precision, zone, offset }: Moment): string {
  const local = new Date(at + offset * 60_000).toISOString();
  if (precision === 'day') return local.slice(0, 10);
  return local.slice(0, 19) + (zone === 'known' ? isoOffset(offset) : '');
}

function isoOffset(offset: number): string {
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  const digits = [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${digits.join(':')}`;
}
