import type { Page } from 'puppeteer-core';
import { callInCard } from './popover.ts';
import { waitFor } from './wait-for.ts';

interface Control {
  readonly x: number;
  readonly y: number;
  readonly isPressed: boolean;
}

/** Clicks a control of the card until it has taken the click: the card ignores those that come right after it opened. */
export async function pressInCard(page: Page, name: 'star' | 'pin' | 'why'): Promise<void> {
  await waitFor(
    async () => {
      const control = (await callInCard(page, readControls))?.[name];
      if (!control || control.isPressed) return control?.isPressed;
      await page.mouse.move(control.x - 2, control.y);
      await page.mouse.click(control.x, control.y);
      return false;
    },
    { what: `the control ${name} to be pressed` },
  );
}

/** Runs in the page: the middle of each control of the card, and whether it is pressed or open. */
function readControls(this: ShadowRoot): Readonly<Record<string, Control>> {
  const controls = [...this.querySelectorAll<HTMLElement>('[data-tool], [data-part=why]')];
  return Object.fromEntries(
    controls.map((control) => {
      const { x, y, width, height } = control.getBoundingClientRect();
      const isPressed = control.ariaPressed === 'true' || control.ariaExpanded === 'true';
      return [control.dataset['tool'] ?? 'why', { x: x + width / 2, y: y + height / 2, isPressed }];
    }),
  );
}
