import data from './ambiguity.json' with { type: 'json' };
import type { PlaceOf, Risk, Risks } from './risk.ts';

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
const stocks = new Set(data.stocks.split(','));

/** The lists of the file. A build has `unpackRisks` in place of this module (`scripts/build/packed-catalog.ts`). */
export const catalogRisks = (_placeOf: PlaceOf): Risks => ({
  symbolRisk: (symbol) => symbols.get(symbol) ?? 'low',
  nameRisk: (name, otherwise = 'low') => names.get(name) ?? otherwise,
  isStock: (symbol) => stocks.has(symbol),
});
