import type { Page } from 'puppeteer-core';

/**
 * Presses Tab through the whole page and returns the controls that never had the focus. One radio button of a group
 * counts for all, since the arrow keys reach the others.
 */
export async function unreached(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const wanted = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    for (const control of document.querySelectorAll<HTMLElement>(wanted))
      if (control.checkVisibility() && !control.matches(':disabled')) control.dataset['unreached'] = '';
  });
  const count = await page.$$eval('[data-unreached]', (controls) => controls.length);
  for (let presses = 0; presses < count + 2; presses += 1) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => {
      const control = document.activeElement;
      if (!(control instanceof HTMLElement)) return;
      delete control.dataset['unreached'];
      if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return;
      for (const other of document.querySelectorAll<HTMLElement>(`input[name="${control.name}"]`))
        delete other.dataset['unreached'];
    });
  }
  return page.$$eval('[data-unreached]', (controls) =>
    controls.map((control) => {
      delete (control as HTMLElement).dataset['unreached'];
      return control.outerHTML;
    }),
  );
}

/** Presses Tab until the control has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}
