import type { ClaimMention } from '../../utils/domain/claims/claim.ts';
import { claimsIn } from '../../utils/domain/claims/claims-in.ts';
import { findMoney } from '../../utils/domain/claims/find-money.ts';
import { findPercents } from '../../utils/domain/claims/find-percents.ts';
import { sentencesIn } from '../../utils/domain/claims/sentences.ts';
import type { GrowthSubject } from './growth-shapes.ts';

/** Units of text, each repeated up to the size of the input. */
const units: Readonly<Record<string, string>> = {
  'figures without a full stop': 'Bitcoin rose 10 % to $70,652 and ',
  'one coin, then figures alone': '$70,652 and up 3% to ',
  'coin and figure': 'Bitcoin $1 ',
  'targets, then a figure': 'could reach support if Bitcoin since it a a a a a a a a a $1 ',
  'clauses and figures': 'if it, and is, as reached, could, after, $1 ',
  'small words, then a figure': `${'at the a about '.repeat(27)}$1 `,
  'coins without a figure': 'Bitcoin, ',
  'figures, then coins': `${'$1, '.repeat(200)}${'Bitcoin and '.repeat(80)}`,
  letters: 'a',
  'long words': `${'predict'.repeat(60)} `,
  'digits and commas': '1,1',
  'grouped digits': '11,',
  'digits and apostrophes': "11'",
  'digits and dots': '1.1.1.1 ',
  'digits and spaces': '111 ',
  dollars: '$',
  'dollars and digits': '$1',
  'quotation marks and brackets': '."“(»)\'[ ',
  'full stops and spaces': '.  ',
  and: 'and ',
  commas: ', ',
  'small words': 'the a about ',
  'combining marks': 'e\u0301\u0301\u0301',
  'capitals with dots': 'U.S.',
  'new lines': '\n',
  'paragraph breaks': '\u2029It fell to $5. ',
  'lines that go on': '\nIt fell to $5. ',
  'subjects that are no coin': 'fell to $5 with Coinbase down 6% and XYZ, a rival of Bitcoin, rose to $5 ',
  'descriptions of coins': 'the largest cryptocurrency fell to $5, ',
  'amounts in two currencies': 'fell to $5 (£4) ',
  'words of now and turns': 'it by now is had back at the rally, but word ',
  'turns behind a price': 'Bitcoin fell to $5. It now is by the rally price had recovered back. ',
  'levels in lists': 'supports at $9, 8, 7 and 6, ',
  spaces: ' ',
  'percent signs': '%',
  percentages: '3 % ',
  'percentages without a direction': 'was 3%, ',
};

const sentenceLength = 1900;

/** A text of one unit without a sentence end. It begins with `Bitcoin`, because a text without a coin is not read. */
function endless(unit: string): (size: number) => string {
  return (size) => `Bitcoin ${unit.repeat(Math.ceil(size / unit.length))}`.slice(0, size);
}

/** The same in sentences just below the length limit of the reader. */
function inSentences(unit: string): (size: number) => string {
  const sentence = `Bitcoin ${unit.repeat(Math.ceil(sentenceLength / unit.length)).slice(0, sentenceLength)}. `;
  return (size) => sentence.repeat(Math.ceil(size / sentence.length)).slice(0, size);
}

const shapes = Object.fromEntries(
  Object.entries(units).flatMap(([name, unit]) => [
    [`${name}, endless`, endless(unit)],
    [`${name}, in sentences`, inSentences(unit)],
  ]),
);

/** The mentions of `Bitcoin` in a text. */
export function mentionsIn(text: string): ClaimMention[] {
  const mentions: ClaimMention[] = [];
  for (let at = text.indexOf('Bitcoin'); at >= 0; at = text.indexOf('Bitcoin', at + 1))
    mentions.push({ start: at, end: at + 'Bitcoin'.length, coin: 'bitcoin' });
  return mentions;
}

/** The reader of an article's figures, as a whole and by its parts. */
export const claimGrowth: readonly GrowthSubject[] = [
  {
    name: 'claims',
    shapes,
    prepare: (text) => {
      const mentions = mentionsIn(text);
      return () => claimsIn(text, mentions);
    },
  },
  { name: 'money', shapes, prepare: (text) => () => findMoney(text) },
  { name: 'percentages', shapes, prepare: (text) => () => findPercents(text) },
  { name: 'sentences', shapes, prepare: (text) => () => [...sentencesIn(text)] },
];
