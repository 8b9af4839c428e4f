import data from './ambiguity.json' with { type: 'json' };

/**
 * The risk that a word, in exactly this spelling, means something other than the coin, and the evidence it needs:
 *
 * - `sure`: none, it has no other meaning.
 * - `low`: a page about crypto. The default for words that are in no list.
 * - `medium`: more; a word or name with another meaning, common in headlines and at the start of sentences.
 * - `high`: much; common in ordinary or financial prose.
 * - `company`: prices or lists of coins; the name usually means the company.
 * - `never`: `$`, a pair or a definition; function words and jargon (AI, NFT, ATH).
 */
export type Risk = 'sure' | 'low' | 'medium' | 'high' | 'company' | 'never';

function isRisk(text: string): text is Risk {
  return ['sure', 'medium', 'high', 'company', 'never'].includes(text);
}

function byWord(groups: Readonly<Record<string, string>>): ReadonlyMap<string, Risk> {
  const risks = new Map<string, Risk>();
  for (const [risk, list] of Object.entries(groups)) {
    if (isRisk(risk)) for (const word of list.split(',')) risks.set(word, risk);
  }
  return risks;
}

const symbols = byWord(data.symbols);
const names = byWord(data.names);

/** The risk of an upper-case symbol. */
export function symbolRisk(symbol: string): Risk {
  return symbols.get(symbol) ?? 'low';
}

/** The risk of a name in the catalog's spelling; `tether` and `Tether` have different ones. */
export function nameRisk(name: string, otherwise: Risk = 'low'): Risk {
  return names.get(name) ?? otherwise;
}

/** Symbols that are also tickers on a US stock exchange: `$LINK` may be a share. */
export const stockTickers: ReadonlySet<string> = new Set(data.stocks.split(','));
