import type { Contracts, Liquidation, StreamedExchange } from '../../domain/liquidations/liquidation.ts';

/** What a message of a stream says. */
export type LiquidationMessage =
  /** Events that do not fit, are of other kinds of contracts or of other coins are left out. */
  | { readonly kind: 'events'; readonly events: readonly Liquidation[] }
  /** The subscription is confirmed. */
  | { readonly kind: 'subscribed' }
  /** A reply to a ping, a notice and the like. */
  | { readonly kind: 'other' };

/** An exchange's public stream of liquidations. One file each: address, messages, schema, mapping. */
export interface LiquidationStream {
  readonly exchange: StreamedExchange;
  readonly url: string;
  /** The address alone subscribes. */
  readonly isSubscribedOnOpen: boolean;
  /** The messages to send once the connection is open. */
  readonly greeting: readonly string[];
  /** Sent regularly: the reply tells that the connection lives, and keeps the worker alive. */
  readonly ping: string;
  /** @param contracts the sizes of OKX's contracts; events of an unknown one are left out */
  read(text: string, contracts: Contracts): LiquidationMessage;
}

/** No message has more; a longer one is not parsed. */
const longestMessage = 200_000;

/** The JSON of a message; undefined where it is none. */
export function parseStreamed(text: string): unknown {
  if (text.length > longestMessage) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
