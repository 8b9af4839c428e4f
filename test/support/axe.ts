import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that depend on colours: all that can differ between themes of one DOM. */
const colorRules = ['color-contrast', 'link-in-text-block'];

export interface AxeOptions {
  /** A selector: checks only this part, without the rules for whole pages. */
  readonly part?: string;
  /** For a DOM that was checked by every rule in another theme. */
  readonly onlyColors?: boolean;
}

/** The violations that axe finds on a page, one line for each element and rule. */
export async function axeViolations(page: Page, options: AxeOptions = {}): Promise<string[]> {
  const { part, onlyColors = false } = options;
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const runOptions = {
    // The other results name every element of the page.
    resultTypes: ['violations'],
    ...(part !== undefined && { rules: { region: { enabled: false } } }),
    ...(onlyColors && { runOnly: colorRules }),
  };
  const context = part === undefined ? 'document' : JSON.stringify(part);
  const violations = (await page.evaluate(
    `axe.run(${context}, ${JSON.stringify(runOptions)}).then((results) => results.violations)`,
  )) as AxeResults['violations'];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
}
