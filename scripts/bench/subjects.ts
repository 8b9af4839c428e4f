import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SamplePage } from './sample-page.ts';
import type { Subject } from './scans.ts';

/** The pages of the benchmark when no others are given. */
export function sampleSubjects(): Subject[] {
  const body = (bytes: number): string => new SamplePage().body(bytes);
  return [
    { name: '50 kB', body: body(50_000), rivals: true },
    { name: '1 MB', body: body(1_000_000), rivals: true, coldLimit: 15 },
    { name: '10 MB', body: body(10_000_000), rivals: false },
  ];
}

/** The saved pages of a folder, scripts left out: what they do would be measured too. */
export function savedSubjects(folder: string): Subject[] {
  return readdirSync(folder)
    .filter((name) => /\.html?$/i.test(name))
    .toSorted()
    .map((name) => {
      const page = readFileSync(join(folder, name), 'utf8');
      const start = /<body[^>]*>/i.exec(page);
      const end = page.search(/<\/body>/i);
      const body = page.slice(start ? start.index + start[0].length : 0, end < 0 ? undefined : end);
      const quiet = body.replaceAll(/<script\b[\s\S]*?<\/script>/gi, '');
      return { name, body: quiet, rivals: quiet.length < 3_000_000 };
    });
}
