import { describe, expect, it } from 'vitest';
import { moreNewsParagraphs } from '../../../../support/claims/more-news-paragraphs.ts';
import { newsParagraphs } from '../../../../support/claims/news-paragraphs.ts';
import { scoreParagraphs } from '../../../../support/claims/labelled-paragraph.ts';
import { claimsIn } from '../../../../../utils/domain/claims/claims-in.ts';

const score = scoreParagraphs([...newsParagraphs, ...moreNewsParagraphs], (text, mentions) =>
  claimsIn(text, mentions),
);

/** The goals of reading an article's figures; doubtful cases count by their first role. */
describe('paragraphs of market news', () => {
  it.each([
    ['price', 0.95, 0.85],
    ['target', 0.85, 0.85],
    ['change', 0.95, 0.65],
  ] as const)('%s: precision %f, recall %f', (kind, precision, recall) => {
    const { reported, right, wanted, found } = score[kind];
    expect(right / reported, score.wrong.join('\n')).toBeGreaterThanOrEqual(precision);
    expect(found / wanted, score.wrong.join('\n')).toBeGreaterThanOrEqual(recall);
  });
});
