import { expect, it } from 'vitest';
import { wordClasses } from '../../../../../utils/domain/claims/word-classes.ts';

it.each(Object.entries(wordClasses))('%s has no empty word, which would match anywhere', (_, words) => {
  expect(words.split(' ').filter((word) => word === '' || word === '*')).toEqual([]);
});
