import type { Claim } from '../../utils/domain/claims/claim.ts';
import { claimsIn } from '../../utils/domain/claims/claims-in.ts';
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

/** Reads a document as the card reads a page: mentions of the page as a whole, then claims paragraph by paragraph. */
export function readClaims({ text }: Document): ReadParagraph[] {
  const { offsets, paragraphs } = paragraphsOf(text);
  const mentions = recognise(paragraphs, lexicon);
  return paragraphs.flatMap((paragraph, index) => {
    const coins = mentions
      .filter((mention) => mention.paragraph === index)
      .map((mention) => {
        const { start, end, coin } = mention;
        return { start, end, coin, isCertain: isCertainMention(mention) };
      });
    if (coins.length === 0) return [];
    return [{ text: paragraph, offset: offsets[index]!, coins, claims: claimsIn(paragraph, coins) }];
  });
}
