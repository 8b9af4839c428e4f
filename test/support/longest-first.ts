import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The test files that take longest, longest first. Most of them wait for real seconds (a refresh interval, a stream
 * that falls silent) and leave the processor to the others meanwhile.
 */
const longest = [
  'test/page/card-place.test.ts',
  'test/e2e/options-groups.test.ts',
  'test/page/within-reach.test.ts',
  'test/e2e/private-hosts.test.ts',
  'test/e2e/which-pages.test.ts',
  'test/e2e/pseudo-locale.test.ts',
  'test/e2e/around-the-price.test.ts',
  'test/e2e/policy.test.ts',
  'test/e2e/places.test.ts',
  'test/e2e/settings-file.test.ts',
  'test/e2e/failures.test.ts',
  'test/e2e/surfaces-axe.test.ts',
  'test/e2e/keys.test.ts',
  'test/e2e/private-windows.test.ts',
  'test/attacks/card-random-firefox.test.ts',
  'test/attacks/card-random-chromium.test.ts',
  'test/attacks/messages.test.ts',
  'test/e2e/alerts.test.ts',
  'test/page/react.test.ts',
  'test/e2e/article.test.ts',
  'test/page/mark-look.test.ts',
  'test/page/marking.test.ts',
  'test/e2e/sources.test.ts',
  'test/attacks/card-style.test.ts',
  'test/page/pinned-cards.test.ts',
  'test/e2e/outgoing.test.ts',
  'test/e2e/live.test.ts',
];

/**
 * Runs the longest files first, so that no worker is busy with one while the others have nothing left to do. The rest
 * follow project by project, since only files of one project can share a worker.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (file: TestSpecification): number => {
      const at = longest.indexOf(relative(this.ctx.config.root, file.moduleId).replaceAll('\\', '/'));
      return at < 0 ? longest.length : at;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- not an array's method
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
