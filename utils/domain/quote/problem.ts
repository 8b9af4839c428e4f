import type { SourceId } from './quote.ts';

/** Why there are no figures from a provider. One value for each message to the reader. */
export type ProblemCode =
  | 'offline'
  | 'timeout'
  | 'rate-limited'
  | 'blocked'
  | 'restricted'
  /** The browser or the reader withdrew the permission for the provider's host. */
  | 'withheld'
  | 'server'
  | 'bad-answer'
  | 'internal';

export interface Problem {
  readonly code: ProblemCode;
  readonly source: SourceId;
  /** When the next request is allowed, in milliseconds since 1970. */
  readonly retryAt: number;
}
