import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../utils/page');

test('page code listens to windows, documents and elements of the page for trusted events only', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const others = files.flatMap((file) => {
    const listeners = readFileSync(join(folder, file), 'utf8').matchAll(/([\w.!?#]+)\.addEventListener\(/g);
    return Array.from(listeners, ([, target]) => `${file}: ${target}`);
  });
  const ours = /: (?:[\w.]*signal|port1|root)$|^text\/trusted-events\.ts: target$/;
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((listener) => !ours.test(listener))).toEqual([]);
});
