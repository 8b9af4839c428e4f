import { writeFileSync } from 'node:fs';
import type { Claim, ClaimMention } from '../utils/domain/claims/claim.ts';
import { claimsIn } from '../utils/domain/claims/claims-in.ts';
import { coins } from '../utils/domain/coin/catalog.ts';
import { buildLexicon } from '../utils/domain/recognition/lexicon.ts';
import { recognise } from '../utils/domain/recognition/recognise.ts';
import { claimsOfMentions, TableClaims } from '../utils/domain/since/claim-choice.ts';
import { type Document, documentsIn, paragraphsOf } from './eval/documents.ts';

/** A figure as the output has it; offsets in the document's text. */
interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly kind: 'price' | 'target' | 'change';
  readonly coin: string;
  /** In `currency`; percent of a change. */
  readonly value: number;
  readonly currency?: string;
  readonly period?: string;
}

type Place = Pick<Prediction, 'start' | 'end' | 'kind'>;

const lexicon = buildLexicon(coins);

/** Reads a document as the card reads a page: mentions of the page as a whole, then claims paragraph by paragraph. */
function readDocument({ text }: Document): { figures: Prediction[]; shown: Record<string, Place> } {
  const { offsets, paragraphs } = paragraphsOf(text);
  const mentions = recognise(paragraphs, lexicon);
  const figures: Prediction[] = [];
  const table = new TableClaims<Claim & { readonly paragraph: number }>();
  paragraphs.forEach((paragraph, index) => {
    const placed: ClaimMention[] = mentions
      .filter((mention) => mention.paragraph === index)
      .map(({ start, end, coin }) => ({ start, end, coin }));
    if (placed.length === 0) return;
    const claims = claimsIn(paragraph, placed).map((claim) => ({ ...claim, paragraph: index }));
    for (const claim of claims)
      figures.push(...predictionsOf(claim, placed[claim.mention]!.coin, offsets[index]!));
    const claimOf = claimsOfMentions(claims, placed);
    placed.forEach(({ coin }, mention) => table.add(coin, claimOf(mention)));
  });
  const shown: Record<string, Place> = {};
  for (const [coin, { start, end, kind, paragraph }] of table.best) {
    const offset = offsets[paragraph]!;
    shown[coin] = { start: start + offset, end: end + offset, kind };
  }
  return { figures, shown };
}

/** A claim, and the change that it is stated with. */
function predictionsOf(claim: Claim, coin: string, offset: number): Prediction[] {
  const { start, end, kind, value, currency, change } = claim;
  const figure: Prediction = { start: start + offset, end: end + offset, kind, coin, value, currency };
  if (!change) return [figure];
  const { percent, period } = change;
  const place = { start: change.start + offset, end: change.end + offset };
  return [figure, { ...place, kind: 'change', coin, value: percent, ...(period && { period }) }];
}

const [folder, output] = process.argv.slice(2);
if (folder === undefined || output === undefined) {
  console.error('usage: npm run --silent eval:claims -- FOLDER OUT.json');
  process.exit(2);
}

const predictions: Record<string, Prediction[] | Record<string, Place>> = {};
const documents = documentsIn(folder);
const before = performance.now();
for (const document of documents) {
  const { figures, shown } = readDocument(document);
  predictions[document.id] = figures;
  predictions[`${document.id}#shown`] = shown;
}
const spent = performance.now() - before;
writeFileSync(output, `${JSON.stringify(predictions)}\n`);
console.log(`${documents.length} documents, ${spent.toFixed(1)} ms recognising and reading`);
