import data from './ambiguity.json' with { type: 'json' };

/**
 * How often a symbol or a name stands for something else in plain and financial prose, in the very form in
 * which it is written: `high` in ordinary sentences, `medium` in headlines and at the start of sentences,
 * `low` seldom.
 */
export type Risk = 'high' | 'medium' | 'low';

/** What the other meaning is: an English word, a stock's ticker, a person. */
export interface Ambiguity {
  readonly risk: Risk;
  readonly kind: string;
}

/** Words by risk and kind, as the data file groups them: `{"high acronym": "ADA AI ..."}`, `_` for a space. */
function expand(groups: Readonly<Record<string, string>>): ReadonlyMap<string, Ambiguity> {
  const words = new Map<string, Ambiguity>();
  for (const [group, list] of Object.entries(groups)) {
    const [risk, kind = ''] = group.split(' ');
    const ambiguity: Ambiguity = { risk: risk === 'high' || risk === 'medium' ? risk : 'low', kind };
    for (const word of list.split(' ')) words.set(word.replaceAll('_', ' '), ambiguity);
  }
  return words;
}

/** Upper-case symbols that mean something else as well. */
export const ambiguousSymbols = expand(data.symbol);

/** Coin names, as written in the catalog, that mean something else as well. */
export const ambiguousNames = expand(data.name);
