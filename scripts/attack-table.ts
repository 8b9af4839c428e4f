import type { Reporter, TestModule } from 'vitest/node';
import type { Attack } from '../test/support/attack.ts';

/** Vitest reporter of `npm run test:attacks`: one row per attack, after all of them have run. */
// Vitest creates reporters from the default export of their module.
// oxlint-disable-next-line import/no-default-export
export default class AttackTable implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = modules.flatMap((module) => [...module.children.allTests()].map(rowOf));
    console.table(rows.filter((row) => row !== null));
  }
}

type Case = ReturnType<TestModule['children']['allTests']> extends Iterable<infer Each> ? Each : never;

function rowOf(test: Case): (Attack & { readonly result: string }) | null {
  const { attack } = test.meta() as { readonly attack?: Attack };
  if (!attack) return null;
  return { ...attack, result: test.result().state === 'passed' ? 'held' : 'FAILED' };
}
