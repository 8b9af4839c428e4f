/**
 * `npm run bench`: the cost of Tickmark, each figure with what it is compared with.
 * `-- --only PART` measures one part; `-- --only growth --subject NAME` one subject of it; `-- --pages FOLDER` scans saved
 * pages instead.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchPages, startBenchPages } from './bench/bench-page.ts';
import { measureBytes } from './bench/bytes.ts';
import { measureCharts } from './bench/charts.ts';
import { measureComparison } from './bench/comparison.ts';
import { type Figure, isMet, tableOf } from './bench/figures.ts';
import { measureFrames } from './bench/frames.ts';
import { measureGrowths } from './bench/growth.ts';
import { measureHover } from './bench/hover.ts';
import { measureLivePage } from './bench/live.ts';
import { measureMemory } from './bench/memory.ts';
import { measurePopup } from './bench/popup.ts';
import { measureScans } from './bench/scans.ts';
import { measureSnapshotBytes } from './bench/snapshot-bytes.ts';
import { measureSoak } from './bench/soak.ts';
import { measureTasks } from './bench/tasks.ts';
import { root, runScript } from './run-command.ts';

const { values } = parseArgs({
  options: { pages: { type: 'string' }, only: { type: 'string' }, subject: { type: 'string' } },
});

type Measure = () => Promise<readonly Figure[]>;

async function inPages(
  measure: (pages: BenchPages) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  const pages = await startBenchPages();
  try {
    return await measure(pages);
  } finally {
    await pages.close();
  }
}

/** Parts that bundle the code that they measure. */
const ofSources: Readonly<Record<string, Measure>> = {
  scans: () => inPages((pages) => measureScans(pages, values.pages)),
  growth: () => measureGrowths(values.subject),
  live: () => inPages(measureLivePage),
  frames: () => inPages(measureFrames),
  snapshot: async () => measureSnapshotBytes(),
};
/** Parts that measure the production build. */
const ofBuild: Readonly<Record<string, Measure>> = {
  tasks: measureTasks,
  hover: measureHover,
  charts: measureCharts,
  comparison: measureComparison,
  memory: measureMemory,
  popup: measurePopup,
  bytes: async () => measureBytes(),
  soak: measureSoak,
};

const all = Object.keys({ ...ofSources, ...ofBuild });
// The soak test takes longer than all other parts together.
const usual = values.pages === undefined ? all.filter((name) => name !== 'soak') : ['scans'];
const chosen = values.only === undefined ? usual : [values.only];
const unknown = chosen.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join()}. Parts: ${all.join(', ')}`);
if (chosen.some((name) => name in ofBuild) && !(await runScript('build', 'on failure')))
  throw new Error('The build failed.');

const figures: Figure[] = [];
for (const name of chosen) {
  console.error(`measuring ${name} …`);
  figures.push(...(await { ...ofSources, ...ofBuild }[name]!()));
}

const missed = figures.filter((figure) => isMet(figure) === false).length;
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
const date = new Date().toISOString().slice(0, 10);
console.log(`\n${date}, ${machine}\n\n${tableOf(figures)}\n\n${missed} goals missed`);
mkdirSync(join(root, '.output'), { recursive: true });
writeFileSync(join(root, '.output/bench.json'), `${JSON.stringify({ date, machine, figures }, null, 2)}\n`);
