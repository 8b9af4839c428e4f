import { foldWord } from '../domain/choices/choice.ts';
import type { PageSettings } from '../domain/settings/page-settings.ts';
import { wordOf } from './article-reader.ts';
import type { MarkedMention } from './marked-mention.ts';
import { MentionIndex } from './mention-index.ts';

/** The page's mentions as this reader wants them: muted words left out, corrected ones for the other coin. */
export function chosenMentions(
  index: MentionIndex,
  { muted, corrections }: Pick<PageSettings, 'muted' | 'corrections'>,
): MentionIndex {
  if (muted.length === 0 && corrections.length === 0) return index;
  const silent = new Set(muted);
  return new MentionIndex(
    index.all.flatMap((marked): MarkedMention[] => {
      const word = foldWord(wordOf(marked));
      if (silent.has(word)) return [];
      const { mention } = marked;
      const correction = corrections.find((each) => each.word === word && each.from === mention.coin);
      if (!correction) return [marked];
      const reasons = ['you said so'];
      return [
        { ...marked, mention: { ...mention, coin: correction.to, runnerUp: correction.from, reasons } },
      ];
    }),
  );
}
