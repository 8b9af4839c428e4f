import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoMoment } from '../../scripts/published/iso-moment.ts';
import type { Publication } from '../../utils/domain/publication/publication.ts';
import { type PublicationReader, startPublicationReader } from '../../scripts/published/reader.ts';
import { entryHeads } from './publication/entry-heads.ts';
import { markupHeads } from './publication/markup-heads.ts';
import { feedHeads, listHeads } from './publication/other-heads.ts';
import { type PageHead, sourceOf } from './publication/page-head.ts';
import { pressHeads } from './publication/press-heads.ts';
import { shownHeads } from './publication/shown-heads.ts';
import { updateHeads } from './publication/update-heads.ts';
import { teaserHeads, writtenHeads } from './publication/written-heads.ts';

let reader: PublicationReader;
beforeAll(async () => {
  reader = await startPublicationReader();
});
afterAll(() => reader.close());

const later = Date.UTC(2027, 1, 7);
const nowOf = ({ now }: PageHead): number => (now === undefined ? later : Date.parse(now));

/** In UTC, as the tables write it. */
function updateOf(read: Publication | null): string | null {
  return read?.updatedAt === undefined ? null : new Date(read.updatedAt).toISOString().replace('.000Z', 'Z');
}

describe.each([
  ['markup', markupHeads],
  ['what the page shows', shownHeads],
  ['the shapes of the press', pressHeads],
  ['homes and lists', listHeads],
  ['feeds', feedHeads],
  ['pages that were updated', updateHeads],
  ['entries of live blogs', entryHeads],
  ['pages with teasers', teaserHeads],
  ['other ways to write it', writtenHeads],
])('the publication moment from %s', (_, heads) => {
  it.each(heads)('$name', async (head) => {
    const read = await reader.read(sourceOf(head), nowOf(head), head.url ?? '', head.select);
    const says = read && [isoMoment(read), read.from];
    const updated = head.updated === undefined ? undefined : updateOf(read);
    expect({ says, updated }).toEqual({ says: head.says, updated: head.updated });
  });
});

describe('a parsed document', () => {
  it('gives the same results as an open page', async () => {
    const differing: string[] = [];
    for (const head of [
      ...markupHeads,
      ...shownHeads,
      ...pressHeads,
      ...listHeads,
      ...updateHeads,
      ...teaserHeads,
    ]) {
      const [source, now, url] = [sourceOf(head), nowOf(head), head.url ?? ''];
      const parsed = await reader.read(source, now, url);
      await reader.page.setContent(source);
      const open = await reader.page.evaluate(
        (...given) => publicationReader.readOpenPage(...given),
        now,
        url,
      );
      if (JSON.stringify(parsed) !== JSON.stringify(open)) differing.push(head.name);
    }
    expect(differing).toEqual([]);
  });
});
