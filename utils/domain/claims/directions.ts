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

/** Verbs that stand at the end of their sentence, which have a class of their own. */
const risen = 'zulegen|yükseldi|çıktı|tırmandı';
const fallen = 'düştü|geriledi|indi';
/** "Losing almost 4 %": with other words behind it is the loss of a level. */
const losing = String.raw`los(?:e|es|ing)(?=[\s\p{L}]{1,20}\d)`;
const rises = `${alternatives(wordClasses.up)}|${risen}`;
const falls = `${alternatives(wordClasses.down)}|${fallen}|${losing}`;

/** Words of a rise, which it captures, or of a fall. */
export const directions = caselessPattern(`(?<!\\p{L})(?:(${rises})|(?:${falls}))(?!\\p{L})`, 'g');
