import type { ProviderId } from './quote.ts';

/** Why a provider gave no figures. One value for each thing that a reader can be told. */
export type ProblemCode =
  | 'offline'
  | 'timeout'
  | 'rate-limited'
  | 'blocked'
  | 'restricted'
  /** The browser or the reader took away the permission for the provider's host. */
  | 'withheld'
  | 'server'
  | 'bad-answer'
  | 'internal';

export interface Problem {
  readonly code: ProblemCode;
  readonly source: ProviderId;
  /** Milliseconds since 1970 before which nobody is asked again. */
  readonly retryAt: number;
}
