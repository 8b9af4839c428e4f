import { caselessPattern } from './caseless-pattern.ts';
import { wordClasses } from './word-classes.ts';

/** The words of a class as alternatives of a pattern. */
function alternatives(words: string): string {
  return words
    .split(' ')
    .map((word) => (word.endsWith('*') ? word.replace('*', '\\p{L}*') : `${word}(?:e?s|p?e?d|p?ing)?`))
    .join('|')
    .replaceAll('_', '\\s');
}

/** Words of a rise, which it captures, or of a fall. */
export const directions = caselessPattern(
  `(?<!\\p{L})(?:(${alternatives(wordClasses.up)})|(?:${alternatives(wordClasses.down)}))(?!\\p{L})`,
  'g',
);
