import { cue } from './cue.ts';

/** Words and letters behind a figure that scale it, by factor. Of long-scale languages too: a German Billion is 1e12. */
const words: readonly (readonly [factor: number, words: string])[] = [
  [1e3, 'k thousand grand tausend tsd mil mila mille bin tys tis тыс тысяч тысячи duizend ribu tusen rb'],
  [1e5, 'lakh lakhs lac lacs l'],
  [
    1e6,
    'm mm mn mio mln million millions millionen millones millón milhão milhões milioni milione miljoen miljoner ' +
      'milyon milion miliony milionów milionů mill juta jt mi млн миллион миллиона миллионов',
  ],
  [1e7, 'crore crores cr'],
  [
    1e9,
    'b bn bln billion billions milliarde milliarden milliard milliards mrd md mds mld bilhão bilhões bi miliardi ' +
      'miliardo miljard miljarder milyar miliard miliardy miliardów miliar млрд миллиард миллиарда миллиардов',
  ],
  [1e12, 't tn trn tln trillion trillions billionen billones trilhão trilhões trilyon tri трлн'],
];
const factorOf = new Map(
  words.flatMap(([factor, all]) => all.split(' ').map((word) => [word, factor] as const)),
);
const east = new Map(
  Object.entries({
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
  }),
);

/** Letters that scale amounts of one country's money alone. */
const countryScales: ReadonlyMap<string, readonly string[]> = new Map([
  ['l', ['inr', 'pkr', 'lkr', 'bdt']],
  ['cr', ['inr', 'pkr', 'lkr', 'bdt']],
  ['mi', ['brl', 'usd']],
  ['bi', ['brl', 'usd']],
  ['tri', ['brl', 'usd']],
]);

const pattern = cue(
  `^(?:[\\s-]?((?:mil (?=(?:millones|milhões))|lakh (?=crore))?(?:${[...factorOf.keys()]
    .toSorted((a, b) => b.length - a.length)
    .join('|')}))(?![\\p{L}\\d])|\\s?([${[...east.keys()].join('')}]{1,2}))`,
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
  const [whole, latin, signs] = match;
  if (signs) {
    const factor = [...signs].reduce((product, sign) => product * east.get(sign)!, 1);
    return { factor, length: whole.length, word: signs };
  }
  const word = latin!.toLowerCase();
  const last = word.split(' ').at(-1)!;
  const allowed = countryScales.get(last);
  if (allowed && !(currency && allowed.includes(currency))) return noScale;
  const first = last === word ? 1 : factorOf.get(word.split(' ')[0]!)!;
  return { factor: first * factorOf.get(last)!, length: whole.length, word };
}

/** Scales after which a smaller part may follow: `70 bin 652 dolar`, `1億2000万円`, `₹1 crore 20 lakh`. */
const spelled =
  /^(?:bin|mil|milyon|milyar|milion\p{L}*|millones|тысяч\p{L}*|juta|crores?|lakhs?|[^a-z\u00c0-\u052f]+)$/u;

/** Whether a smaller part may follow a figure of this scale. */
export function mayGoOn({ word }: Scale): boolean {
  return spelled.test(word);
}

/** Whether a full stop behind the scale is a part of it: `Mio. Euro`, `Mrd. US-Dollar`. */
export function isAbbreviated({ word }: Scale): boolean {
  return /^(?:mio|mrd|tsd|mill|tys|tis|тыс|млн|млрд|mln)$/.test(word);
}
