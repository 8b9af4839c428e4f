import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propertyRuns } from '../../../../support/property-runs.ts';
import { isMarkedAt, type Sensitivity } from '../../../../../utils/domain/recognition/mention.ts';
import type { WordChoices } from '../../../../../utils/domain/choices/word-choices.ts';
import { type ChosenChange, ChosenMentions } from '../../../../../utils/page/marks/chosen-mentions.ts';
import type { MarkedMention } from '../../../../../utils/page/marks/marked-mention.ts';
import { PageWords } from '../../../../../utils/page/marks/page-words.ts';

/** The words of the page, with the lowest sensitivity that marks each. */
const words = { bitcoin: 'careful', dogecoin: 'balanced', litecoin: 'eager' } as const;

/** A mention of this word, in a text node of its own. */
function mentionOf(word: keyof typeof words): MarkedMention {
  const node = { data: word } as Text;
  const place = { startContainer: node, startOffset: 0, endContainer: node, endOffset: word.length };
  const mention = {
    coin: word,
    start: 0,
    end: word.length,
    paragraph: 0,
    reasons: [],
    minSensitivity: words[word],
  };
  return { mention, place, element: null };
}

const step = fc.record({
  kind: fc.constantFrom('add', 'mute', 'unmute', 'remove', 'advance', 'careful', 'balanced', 'eager'),
  word: fc.constantFrom('bitcoin', 'dogecoin', 'litecoin'),
});

test('marks are those of the last choices, whatever was added, removed and chosen while changes were applied', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const muted = new Set<string>();
      const running: Generator[] = [];
      const painted = new Set<MarkedMention>();
      const query = async (asked: readonly string[]): Promise<WordChoices> => ({
        muted: asked.filter((word) => muted.has(word)),
        corrections: [],
        later: [],
      });
      const report = (error: unknown): void => {
        throw error;
      };
      const end = new AbortController();
      const pageWords = new PageWords(
        { words: query, report },
        (changed) => running.push(apply(chosen.apply(changed))),
        end.signal,
      );
      let sensitivity: Sensitivity = 'balanced';
      const chosen = new ChosenMentions(pageWords, sensitivity);
      function paint({ added, removed }: ChosenChange): void {
        for (const marked of removed) painted.delete(marked);
        for (const marked of added) painted.add(marked);
      }
      function* apply(changes: Iterable<ChosenChange>): Generator {
        for (const change of changes) {
          paint(change);
          yield;
        }
      }
      const found: MarkedMention[] = [];
      for (const one of steps) {
        if (one.kind === 'add') {
          // More than the mentions of one part of a change, so that others come in between.
          const those = Array.from({ length: 120 }, () => mentionOf(one.word));
          found.push(...those);
          paint(chosen.change(those, new Set()));
        } else if (one.kind === 'remove') {
          paint(chosen.change([], new Set(found.splice(0, 70))));
        } else if (one.kind === 'advance') {
          await Promise.resolve();
          running.at(-1)?.next();
        } else if (one.kind === 'careful' || one.kind === 'balanced' || one.kind === 'eager') {
          sensitivity = one.kind;
          const changes = apply(chosen.useSensitivity(sensitivity));
          running.push(changes);
          changes.next();
        } else {
          if (one.kind === 'mute') muted.add(one.word);
          else muted.delete(one.word);
          pageWords.refresh();
        }
      }
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      for (const changes of running) for (;;) if (changes.next().done) break;
      end.abort();
      const wanted = found.filter(
        ({ mention }) => !muted.has(mention.coin) && isMarkedAt(mention, sensitivity),
      );
      expect([painted.size, chosen.index.size]).toEqual([wanted.length, wanted.length]);
      expect(wanted.every((marked) => painted.has(marked))).toBe(true);
    }),
    propertyRuns(60),
  );
});
