import type { Page } from 'puppeteer-core';
import { callInCard } from './popover.ts';
import { waitFor } from './wait-for.ts';

/**
 * A control of the card: a tool of its head, "Exact price", the price, "More", "Why this?", a choice below it, or a coin that
 * was found.
 */
export type CardControl =
  | 'star'
  | 'bell'
  | 'pin'
  | 'exact'
  | 'copy'
  | 'more'
  | 'why'
  | 'mute'
  | 'no-coin'
  | 'other-coin'
  | { readonly coin: string };

interface ControlState {
  /** The middle, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
  readonly isPressed: boolean;
  /** How far the card must be scrolled for the control to be seen, in CSS pixels; 0 where it is. */
  readonly beyond: number;
  /** A place in the part of the card that scrolls. */
  readonly scrolled: { readonly x: number; readonly y: number };
}

/** Clicks a control of the card with the real pointer, once. The card ignores clicks that follow its opening at once. */
export async function clickControl(page: Page, name: CardControl): Promise<void> {
  if (name === 'why') await showDetails(page);
  const seen = async (): Promise<ControlState | null> => {
    const control = await readControl(page, name);
    if (!control || control.beyond === 0) return control ?? null;
    await page.mouse.move(control.scrolled.x, control.scrolled.y);
    await page.mouse.wheel({ deltaY: control.beyond });
    return null;
  };
  const { x, y } = await waitFor(seen, { what: `the control ${keyOf(name)}` });
  await page.mouse.move(x - 2, y);
  await page.mouse.click(x, y);
}

/** Clicks a control of the card until it is pressed or open. */
export async function pressInCard(page: Page, name: CardControl): Promise<void> {
  await clickControlUntil(page, name, async () => (await readControl(page, name))?.isPressed === true);
}

/** Shows all of the open card, and so of the following ones. */
export async function showDetails(page: Page): Promise<void> {
  await pressInCard(page, 'more');
}

/** Clicks a control of the card until a condition holds. */
export async function clickControlUntil(
  page: Page,
  name: CardControl,
  isDone: () => Promise<boolean>,
): Promise<void> {
  await waitFor(
    async () => {
      if (await isDone()) return true;
      await clickControl(page, name);
      return false;
    },
    { what: `the effect of the control ${keyOf(name)}` },
  );
}

/** Whether a control of the card is pressed or open; undefined while there is none. */
export async function readControl(page: Page, name: CardControl): Promise<ControlState | undefined> {
  return (await callInCard(page, readControls))?.[keyOf(name)];
}

function keyOf(name: CardControl): string {
  return typeof name === 'string' ? name : `coin ${name.coin}`;
}

/** Runs in the page. */
function readControls(this: ShadowRoot): Readonly<Partial<Record<string, ControlState>>> {
  const controls = [
    ...this.querySelectorAll<HTMLElement>(
      '[data-tool], button[data-part=exact], [data-part=copy], [data-part=more], [data-part=why], [data-choice]',
    ),
  ];
  const card = this.querySelector('.card')!;
  const top = this.querySelector('.head')!.getBoundingClientRect().bottom;
  const bottom = this.querySelector('.foot')!.getBoundingClientRect().top;
  const { left, width: cardWidth } = card.getBoundingClientRect();
  const scrolled = { x: left + cardWidth / 2, y: (top + bottom) / 2 };
  return Object.fromEntries(
    controls.map((control) => {
      const { x, y, width, height } = control.getBoundingClientRect();
      const isPressed = control.ariaPressed === 'true' || control.ariaExpanded === 'true';
      const { tool, part, coin, choice } = control.dataset;
      const name = tool ?? part ?? (coin === undefined ? choice : `coin ${coin}`);
      const isFixed = control.closest('.head, .foot') !== null;
      const above = Math.min(0, y - top);
      const beyond = isFixed ? 0 : Math.ceil(Math.max(0, y + height - bottom)) || Math.floor(above);
      return [name, { x: x + width / 2, y: y + height / 2, isPressed, beyond, scrolled }];
    }),
  );
}
