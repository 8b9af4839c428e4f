import type { Mention } from '../recognition/mention.ts';

/** Whether a mention can hardly mean anything else: a figure beside it is certainly this coin's. */
export function isCertainMention({ minSensitivity, runnerUp }: Mention): boolean {
  return minSensitivity === 'careful' && runnerUp === undefined;
}
