import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsIn } from './eval/documents.ts';
import { type Label, shownFigures, verdictIn } from './eval/verdicts.ts';

/** How far the market is moved to count the true differences that are found. */
const moves = [1.25, 0.75];

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run --silent eval:verdicts -- FOLDER');
  process.exit(2);
}

const allLabels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as readonly Label[];
const counts = { shown: 0, stated: 0, wrong: 0, current: 0, found: 0 };
for (const document of documentsIn(folder)) {
  const labels = allLabels.filter(({ doc }) => doc === document.id);
  for (const shown of shownFigures(document, labels)) {
    const { start, end, figure, truth, coin } = shown;
    counts.shown += 1;
    if (figure.kind === 'target') continue;
    counts.stated += 1;
    if (verdictIn(document, labels, shown)?.kind === 'differs') {
      counts.wrong += 1;
      const around = document.text.slice(Math.max(0, start - 120), end + 60).replaceAll('\n', ' ');
      console.log(`false verdict on ${coin} in ${document.id}, ${truth}: ${around}`);
    }
    if (truth !== 'current') continue;
    counts.current += 1;
    if (moves.every((factor) => verdictIn(document, labels, shown, factor)?.kind === 'differs'))
      counts.found += 1;
  }
}
console.log(
  `${counts.shown} figures shown, ${counts.stated} of them as current, ${counts.current} of those labelled so`,
);
console.log(`false verdicts that a figure differs from the market: ${counts.wrong}`);
console.log(
  `true differences found, with the market moved by 25% up and down: ${counts.found} of ${counts.current}`,
);
process.exit(counts.wrong === 0 ? 0 : 1);
