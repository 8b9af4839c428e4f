import { writeFileSync } from 'node:fs';
import type { Claim, ClaimedChange } from '../utils/domain/claims/claim.ts';
import { claimsOfMentions, TableClaims } from '../utils/domain/since/claim-choice.ts';
import { type Document, documentsIn } from './eval/documents.ts';
import { readClaims } from './eval/read-claims.ts';

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

/** The figures of a document, and those that the popup's table shows. */
function readDocument(document: Document): { figures: Prediction[]; shown: Record<string, Place> } {
  const figures: Prediction[] = [];
  const table = new TableClaims<Claim & { readonly offset: number }>();
  for (const { coins, claims, offset } of readClaims(document)) {
    for (const claim of claims) {
      // The format has no kind for them, as the labels count the bounds of a range as no figure.
      if (claim.kind !== 'range') figures.push(...predictionsOf(claim, coins[claim.mention]!.coin, offset));
    }
    const claimOf = claimsOfMentions(claims, coins);
    for (const [mention, { coin }] of coins.entries()) {
      const claim = claimOf(mention);
      table.add(coin, claim && { ...claim, offset });
    }
  }
  const shown: Record<string, Place> = {};
  for (const [coin, { start, end, kind, offset }] of table.best) {
    if (kind !== 'range' && kind !== 'change')
      shown[coin] = { start: start + offset, end: end + offset, kind };
  }
  return { figures, shown };
}

/** A claim, and the change that it is stated with. */
function predictionsOf(claim: Claim, coin: string, offset: number): Prediction[] {
  if (claim.kind === 'change') return [changeOf(claim.change, coin, offset)];
  const { start, end, value, currency, change } = claim;
  const kind = claim.kind === 'price' ? 'price' : 'target';
  const figure: Prediction = { start: start + offset, end: end + offset, kind, coin, value, currency };
  return change ? [figure, changeOf(change, coin, offset)] : [figure];
}

function changeOf(change: ClaimedChange, coin: string, offset: number): Prediction {
  const { percent, period } = change;
  const place = { start: change.start + offset, end: change.end + offset };
  return { ...place, kind: 'change', coin, value: percent, ...(period && { period }) };
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
