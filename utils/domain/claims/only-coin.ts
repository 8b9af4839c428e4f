import type { ClaimSentence } from './context-claim.ts';

/** The first mention of the sentence where it names one coin alone; undefined where it names several, null where none. */
export function onlyCoin({ mentions }: ClaimSentence): number | null | undefined {
  const [first] = mentions;
  if (!first) return null;
  return mentions.every(({ coin }) => coin === first.coin) ? first.index : undefined;
}
