import type { Page } from 'puppeteer-core';

/**
 * Presses Tab through the whole page, or one part of it, and returns the controls that never had the focus. One radio
 * button of a group counts for all, since the arrow keys reach the others.
 */
export async function unreached(page: Page, part = 'html'): Promise<string[]> {
  const count = await page.evaluate((selector) => {
    const area = document.querySelector<HTMLElement>(selector)!;
    // The next Tab goes to the first control after the element that had the focus last.
    area.tabIndex = -1;
    area.focus({ preventScroll: true });
    area.removeAttribute('tabindex');
    const wanted = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const controls = [...area.querySelectorAll<HTMLElement>(wanted)].filter(
      (control) => control.checkVisibility() && !control.matches(':disabled'),
    );
    for (const control of controls) control.dataset['unreached'] = '';
    const onFocus = ({ target: control }: FocusEvent): void => {
      if (!(control instanceof HTMLElement)) return;
      delete control.dataset['unreached'];
      if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return;
      for (const other of document.querySelectorAll<HTMLElement>(`input[name="${control.name}"]`))
        delete other.dataset['unreached'];
    };
    document.addEventListener('focusin', onFocus);
    Object.assign(globalThis, { stopFollowing: () => document.removeEventListener('focusin', onFocus) });
    return controls.length;
  }, part);
  for (let presses = 0; presses < count + 2; presses += 1) await page.keyboard.press('Tab');
  await page.evaluate('stopFollowing()');
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
