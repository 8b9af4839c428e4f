import data from './ambiguity.json' with { type: 'json' };

/**
 * How much a word needs before it counts as a coin, in the very form in which it is written.
 *
 * - `sure`: nothing, it has no other meaning.
 * - `low`: a page that speaks of crypto at all. What the lists do not name is of this kind.
 * - `medium`: a word or name that headlines and the beginnings of sentences have in another meaning.
 * - `high`: the same letters are common in ordinary or financial prose.
 * - `company`: the name is a company's first, and the coin's only where prices or lists say so.
 * - `never`: function words and the jargon of the trade (AI, NFT, ATH): only `$`, a pair or a definition helps.
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

/** The risk of a name, written as the catalog writes it; `tether` has one of its own beside `Tether`. */
export function nameRisk(name: string, otherwise: Risk = 'low'): Risk {
  return names.get(name) ?? otherwise;
}

/** Symbols that are also the ticker of a company on a US exchange: `$LINK` may be a share. */
export const stockTickers: ReadonlySet<string> = new Set(data.stocks.split(','));
