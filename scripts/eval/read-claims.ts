import type { Claim } from '../../utils/domain/claims/claim.ts';
import { claimsIn } from '../../utils/domain/claims/claims-in.ts';
import { mostCarried } from '../../utils/domain/claims/carried-topic.ts';
import { paragraphBreak } from '../../utils/domain/claims/sentences.ts';
import { coins as catalog } from '../../utils/domain/coin/catalog.ts';
import { buildLexicon } from '../../utils/domain/recognition/build-lexicon.ts';
import { recognise } from '../../utils/domain/recognition/recognise.ts';
import type { PlacedCoin } from '../../utils/domain/since/article-figure.ts';
import { isCertainMention } from '../../utils/domain/since/claim-choice.ts';
import { type Document, paragraphsOf } from './documents.ts';

/** A paragraph with coins, as the card reads it. Places of coins and claims are those in the paragraph. */
export interface ReadParagraph {
  readonly text: string;
  /** Of the paragraph in its document. */
  readonly offset: number;
  readonly coins: readonly PlacedCoin[];
  readonly claims: readonly Claim[];
}

const lexicon = buildLexicon(catalog);

/**
 * Reads a document as the card reads a page: mentions of the page as a whole, then claims paragraph by paragraph, each with
 * the ones behind it that name no coin.
 */
export function readClaims({ text }: Document): ReadParagraph[] {
  const { offsets, paragraphs } = paragraphsOf(text);
  const coinsOf: PlacedCoin[][] = paragraphs.map(() => []);
  for (const mention of recognise(paragraphs, lexicon)) {
    const { start, end, coin } = mention;
    coinsOf[mention.paragraph]!.push({ start, end, coin, isCertain: isCertainMention(mention) });
  }
  return paragraphs.flatMap((paragraph, index) => {
    const coins = coinsOf[index]!;
    if (coins.length === 0) return [];
    let read = paragraph;
    for (let next = index + 1; next <= index + mostCarried && coinsOf[next]?.length === 0; next += 1) {
      const gap = offsets[next]! - offsets[index]! - read.length;
      read += paragraphBreak.padEnd(gap) + paragraphs[next]!;
    }
    return [{ text: read, offset: offsets[index]!, coins, claims: claimsIn(read, coins) }];
  });
}
