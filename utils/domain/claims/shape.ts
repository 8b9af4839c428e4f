import { wordClasses, type WordClass } from './word-classes.ts';

/** What a part of a sentence is: a word of a class, another word, a mention, a figure, or a punctuation mark. */
export type TokenClass = WordClass | (typeof otherClasses)[number];

const otherClasses = [
  'coin',
  'figure',
  'percent',
  'number',
  'year',
  /** A year that is to come. */
  'future',
  /** A word of no class; `name` where it has a capital within the sentence. */
  'word',
  'name',
  /** The end of "Bitcoin's". */
  'own',
  'comma',
  'semicolon',
  'colon',
  'dash',
  'bracket',
  'slash',
  'question',
] as const;

/** Classes that often stand for each other. */
const groups: Readonly<Record<string, readonly string[]>> = {
  move: ['up', 'down'],
  verb: [
    'up',
    'down',
    'state',
    'swing',
    'waver',
    'close',
    'reach',
    'carry',
    'be',
    'hold',
    'approach',
    'levelverb',
    'final',
    'peaked',
    'have',
  ],
  level: ['level', 'barrier'],
  span: ['span', 'age'],
  last: ['last', 'previous'],
  word: ['word', 'pattern', 'with', 'each', 'render', 'undo', 'yesterday'],
  ago: ['ago', 'later'],
  swing: ['swing', 'waver'],
  state: ['state', 'swing', 'waver'],
  when: ['when', 'where'],
  stands: ['state', 'swing', 'waver', 'final'],
  modal: ['modal', 'would'],
  condition: ['condition', 'until'],
  it: ['it', 'side'],
  subject: ['coin', 'price', 'it', 'side'],
  current: ['now', 'last'],
  small: ['hedge', 'just', 'last', 'article', 'now', 'around', 'weekday'],
};

const letterByClass: ReadonlyMap<string, string> = new Map(
  [...Object.keys(wordClasses), ...otherClasses].map((name, index) => [
    name,
    String.fromCodePoint(0xc0 + index),
  ]),
);

/** The letter of a class in a sentence's shape. */
export function letterOf(name: TokenClass): string {
  return letterByClass.get(name)!;
}

/**
 * An expression over shapes: strings with one letter for each token of a sentence. `source` is written with the names of
 * classes and groups: `state (at|around) small* $`, `up/down` for one of several, `!comma` for any other. Compiled when
 * it is first used: all of them together take some milliseconds.
 */
export class Shape {
  readonly #source: string;
  #compiled: RegExp | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  test(letters: string): boolean {
    return this.#expression.test(letters);
  }

  /** Index of the first match, or -1. */
  indexIn(letters: string): number {
    return letters.search(this.#expression);
  }

  /** `letters` without the first match. */
  removedFrom(letters: string): string {
    return letters.replace(this.#expression, '');
  }

  get #expression(): RegExp {
    this.#compiled ??= compile(this.#source);
    return this.#compiled;
  }
}

export function shape(source: string): Shape {
  return new Shape(source);
}

function compile(source: string): RegExp {
  const compiled = source.replaceAll(/(!?)([a-z_]+(?:\/[a-z_]+)*)/g, (_, not: string, names: string) => {
    const members = names
      .split('/')
      .flatMap((name) => groups[name] ?? [name])
      .map((name) => letterByClass.get(name)!);
    return `[${not && '^'}${members.join('')}]`;
  });
  return new RegExp(compiled.replaceAll(' ', ''));
}
