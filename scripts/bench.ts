/** `npm run bench`: what Tickmark costs, against what it is compared with. `-- --pages FOLDER` adds saved pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBenchPages } from './bench/bench-page.ts';
import { measureBytes } from './bench/bytes.ts';
import { type Figure, isMet, tableOf } from './bench/figures.ts';
import { measureFrames } from './bench/frames.ts';
import { measureGrowths } from './bench/growth.ts';
import { measureHover } from './bench/hover.ts';
import { measureLivePage } from './bench/live.ts';
import { measureMemory } from './bench/memory.ts';
import { sampleSubjects, savedSubjects } from './bench/subjects.ts';
import { measureSoak } from './bench/soak.ts';
import { measureScans } from './bench/scans.ts';
import { measureTasks } from './bench/tasks.ts';
import { root, runScript } from './run-command.ts';

const { values } = parseArgs({ options: { pages: { type: 'string' }, only: { type: 'string' } } });
const figures: Figure[] = [];

async function part(name: string, measure: () => Promise<readonly Figure[]>): Promise<void> {
  if (values.only !== undefined && values.only !== name) return;
  console.error(`measuring ${name} …`);
  figures.push(...(await measure()));
}

if (!(await runScript('build', 'on failure'))) throw new Error('The build failed.');
const pages = await startBenchPages();
try {
  for (const subject of values.pages === undefined ? sampleSubjects() : savedSubjects(values.pages))
    await part('scans', () => measureScans(pages, subject));
  if (values.pages === undefined) {
    await part('growth', () => measureGrowths(pages));
    await part('live', () => measureLivePage(pages));
    await part('frames', () => measureFrames(pages));
    await part('tasks', measureTasks);
    await part('hover', measureHover);
    await part('memory', measureMemory);
    await part('bytes', async () => measureBytes());
    // Takes longer than all others together.
    if (values.only === 'soak') await part('soak', measureSoak);
  }
} finally {
  await pages.close();
}

const missed = figures.filter((figure) => isMet(figure) === false).length;
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
const date = new Date().toISOString().slice(0, 10);
console.log(`\n${date}, ${machine}\n\n${tableOf(figures)}\n\n${missed} goals missed`);
mkdirSync(join(root, '.output'), { recursive: true });
writeFileSync(join(root, '.output/bench.json'), `${JSON.stringify({ date, machine, figures }, null, 2)}\n`);
