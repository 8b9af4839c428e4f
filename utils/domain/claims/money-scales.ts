import { caselessPattern } from './caseless-pattern.ts';

/**
 * Letters and words behind a figure that scale it, by factor; words by what they have in common in the languages that
 * write them: million, Millionen, milhões, milyon. Of the long scale, too: a German Billion is 1e12.
 */
const scales: readonly (readonly [factor: number, words: string])[] = [
  [1e3, 'k|thousand|tausend|tsd|mil|mila|mille|bin|tys|тыс\\p{L}*'],
  [1e5, 'la(?:kh|c)s?|l'],
  [1e6, 'mm?|mn|mio|mln|mill?|mil[lhjyi]+[oõãó]\\p{L}*|mi|juta|млн|миллион\\p{L}*'],
  [1e7, 'crores?|cr'],
  [1e9, 'bn?|bln|billions?|bilh\\p{L}*|mil[lij]*y?ar\\p{L}*|mrd|mds?|mld|bi|млрд|миллиард\\p{L}*'],
  [1e12, 'tr?n?|tln|tri|tril\\p{L}*|billionen|billones|трлн'],
];
const eastern: Readonly<Record<string, number>> = {
  百: 1e2,
  백: 1e2,
  千: 1e3,
  천: 1e3,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  億: 1e8,
  亿: 1e8,
  억: 1e8,
  兆: 1e12,
  조: 1e12,
};

/** Group 1: the `mil` of `mil millones`, the `lakh` of `lakh crore`; then one for each scale, and the eastern signs. */
const pattern = caselessPattern(
  `^(?:[\\s-]?(?:(mil|lakh)\\s(?=mil|crore))?(?:${scales.map(([, words]) => `(${words})`).join('|')})(?![\\p{L}\\d])|` +
    `\\s?([${Object.keys(eastern).join('')}]{1,2}))`,
);

/** The scale of a figure. */
export interface Scale {
  readonly factor: number;
  /** Characters up to its end. */
  readonly length: number;
  /** As it is written, in lower case. */
  readonly word: string;
}

/** The longest scale, in characters: `mil millones`, `lakh crore`. */
export const scaleReach = 20;
export const noScale: Scale = { factor: 1, length: 0, word: '' };

/** The scale at the start of `text`, which stands right behind a figure; `noScale` where there is none. */
export function scaleBehind(text: string, currency: string | null): Scale {
  const match = pattern.exec(text);
  if (!match) return noScale;
  const [whole, first, ...groups]: readonly (string | undefined)[] = match;
  const { length } = whole;
  const signs = groups.at(-1);
  if (signs)
    return { factor: [...signs].reduce((product, sign) => product * eastern[sign]!, 1), length, word: signs };
  const index = groups.findIndex((group) => group !== undefined);
  const word = groups[index]!.toLowerCase();
  // Lakh and crore for short are of rupees alone, and the short ones of Brazil are words elsewhere.
  if (/^(?:l|cr)$/.test(word) && currency !== 'inr' && currency !== 'pkr') return noScale;
  if (/^(?:mi|bi|tri)$/.test(word) && (!/^(?:brl|usd)$/.test(currency ?? '') || text[length] === '-'))
    return noScale;
  const factor = scales[index]![0] * (first ? (/^mil/i.test(first) ? 1e3 : 1e5) : 1);
  return { factor, length, word };
}

/** Whether a smaller part may follow a figure of this scale: `70 bin 652 dolar`, `1億2000万円`, `₹1 crore 20 lakh`. */
export function mayGoOn({ word }: Scale): boolean {
  return /^(?:bin|mil|mil[yi]\p{L}*|millones|тысяч\p{L}*|juta|crores?|lakhs?|[^a-z\u00c0-\u052f]+)$/u.test(
    word,
  );
}

/** Whether a full stop behind the scale is a part of it: `Mio. Euro`, `Mrd. US-Dollar`. */
export function isAbbreviated({ word }: Scale): boolean {
  return /^(?:m(?:io|rd|ill|ln)|tsd|tys|тыс|млн|млрд)$/.test(word);
}
