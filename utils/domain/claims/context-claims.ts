import type { ClaimMention } from './claim.ts';
import type { ContextClaim } from './context-claim.ts';
import { liquidationClaims } from './liquidation-claims.ts';
import { marketCapClaims } from './market-cap-claims.ts';
import { sentencesIn } from './sentences.ts';
import { sentimentClaims } from './sentiment-claims.ts';

/** What is longer is a table or a script, no sentence. */
const longest = 2000;
/** Most paragraphs have none of these words, and are not read further. */
const mayHaveClaims = /liquidat|sentiment|chatter|message volume|market cap/i;

/**
 * What a paragraph states of liquidations, sentiment, message volume and market caps, in its order. Only what is plainly a
 * figure of the last day, and of one coin or of the whole market, is a claim. Takes time in proportion to the length.
 */
export function contextClaimsIn(paragraph: string, mentions: readonly ClaimMention[]): ContextClaim[] {
  if (!mayHaveClaims.test(paragraph)) return [];
  const claims: ContextClaim[] = [];
  for (const { start, end } of sentencesIn(paragraph)) {
    const text = paragraph.slice(start, end);
    if (text.length > longest || !mayHaveClaims.test(text)) continue;
    const inside = mentions.flatMap((mention, index) =>
      mention.start >= start && mention.end <= end
        ? [{ ...mention, start: mention.start - start, end: mention.end - start, index }]
        : [],
    );
    const sentence = { text, mentions: inside };
    const found = [
      ...liquidationClaims(sentence),
      ...sentimentClaims(sentence),
      ...marketCapClaims(sentence),
    ];
    claims.push(...found.map((claim) => ({ ...claim, start: claim.start + start, end: claim.end + start })));
  }
  return claims.toSorted((a, b) => a.start - b.start);
}
