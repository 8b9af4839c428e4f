import { type OutgoingRequest, outgoingRequests } from '../../utils/domain/requests/outgoing.ts';
import type { VariablePart } from '../../utils/domain/requests/page-facts.ts';

const isRounded =
  (seconds: number) =>
  (text: string): boolean =>
    /^\d{10}(?:\d{3})?$/.test(text) && milliseconds(text) % (seconds * 1_000) === 0;
const form =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);
const llamaCoins = form(/^coingecko:[\w.-]{1,100}(?:,coingecko:[\w.-]{1,100})*$/);

/** The form of each variable part of an address. */
const forms: Readonly<Record<VariablePart, (text: string) => boolean>> = {
  'listed coin': form(/^[A-Z]{2,5}$/),
  'own currency': form(/^[a-z]{2,4}$/i),
  currency: form(/^[a-z]{2,4}$/i),
  'list page': form(/^[1-4]$/),
  coin: form(/^[\w.-]{1,100}$/),
  coins: form(/^[\w.-]{1,100}(?:,[\w.-]{1,100})*$/),
  pair: form(/^[A-Z\d]{1,20}$/),
  pairs: form(/^\["[A-Z\d]{1,20}"(?:,"[A-Z\d]{1,20}")*\]$/),
  streams: form(/^[a-z\d]{1,20}@miniTicker(?:\/[a-z\d]{1,20}@miniTicker)*$/),
  chunk: llamaCoins,
  'other coins': llamaCoins,
  'ten minutes': isRounded(600),
  hour: isRounded(3_600),
  day: form(/^\d{4}-\d\d-\d\d$/),
  interval: form(/^(?:1m|5m|15m|1h)$/),
};

/** Seconds or milliseconds since 1970 as milliseconds. */
function milliseconds(digits: string): number {
  return Number(digits) * (digits.length === 10 ? 1_000 : 1);
}

/** The kind of a request; null where there is none, so that it must not be sent. */
export function requestKind(url: string): OutgoingRequest | null {
  const { hostname, pathname, search } = new URL(url);
  const fits = ({ hosts, addresses }: OutgoingRequest): boolean =>
    hosts.includes(hostname) && addresses.some((template) => fitsTemplate(template, pathname + search));
  return outgoingRequests.find(fits) ?? null;
}

/**
 * Whether an address differs from a template in the variable parts alone, and each of these has its form. The order of the
 * query's parameters does not matter.
 */
function fitsTemplate(template: string, address: string): boolean {
  const wanted = new URL(template, 'https://example.org');
  const given = new URL(address, 'https://example.org');
  const names = [...wanted.searchParams.keys()].toSorted();
  if (names.join('&') !== [...given.searchParams.keys()].toSorted().join('&')) return false;
  return (
    fitsText(decodeURIComponent(wanted.pathname), decodeURIComponent(given.pathname)) &&
    names.every((name) => fitsText(wanted.searchParams.get(name) ?? '', given.searchParams.get(name) ?? ''))
  );
}

function fitsText(template: string, text: string): boolean {
  const names: string[] = [];
  const pattern = template
    .split(/(\{[^}]+\})/)
    .map((piece) => {
      if (!piece.startsWith('{')) return piece.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      names.push(piece.slice(1, -1));
      return '(.+)';
    })
    .join('');
  const found = new RegExp(`^${pattern}$`).exec(text);
  return found !== null && names.every((name, index) => forms[name as VariablePart](found[index + 1] ?? ''));
}
