import type { Page } from 'puppeteer-core';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** An open card and its mention, in CSS pixels of the viewport. */
export interface Boxes {
  readonly card: Box;
  readonly close: Box;
  /** The element with the id `mention`: one box for each line. */
  readonly lines: readonly Box[];
  readonly view: Box;
}

/** Measures the open card, its close button, and the lines of the element `#mention`. */
export function measure(page: Page): Promise<Boxes> {
  return page.evaluate(() => {
    const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    const root = tickmark.root!;
    return {
      card: boxOf(root.querySelector('.card')!.getBoundingClientRect()),
      close: boxOf(root.querySelector('[data-tool="close"]')!.getBoundingClientRect()),
      lines: [...document.querySelector('#mention')!.getClientRects()].map(boxOf),
      view: { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
    };
  });
}

/** The middle of a line of the element `#mention`. */
export async function middleOfLine(page: Page, line: number): Promise<[number, number]> {
  const { left, right, top, bottom } = await page.evaluate((at) => {
    const rect = document.querySelector('#mention')!.getClientRects()[at]!;
    return { left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom };
  }, line);
  return [(left + right) / 2, (top + bottom) / 2];
}

/** What is wrong with the place of a card; empty where it is inside of the viewport, and beside its mention. */
export function faultsOf({ card, close, lines, view }: Boxes): string[] {
  const faults: string[] = [];
  if (!isInside(card, view)) faults.push(`the card ${text(card)} is outside of the viewport ${text(view)}`);
  if (!isInside(close, card))
    faults.push(`the close button ${text(close)} is outside of the card ${text(card)}`);
  for (const line of lines)
    if (overlap(card, line)) faults.push(`the card ${text(card)} covers the mention ${text(line)}`);
  return faults;
}

/** The distance between the nearest edges of two boxes, in CSS pixels. */
export function distance(one: Box, other: Box): number {
  const x = Math.max(one.left - other.right, other.left - one.right, 0);
  const y = Math.max(one.top - other.bottom, other.top - one.bottom, 0);
  return Math.hypot(x, y);
}

/** Half a pixel of tolerance, for rounding. */
const tolerance = 0.5;

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.top >= outer.top - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.bottom <= outer.bottom + tolerance
  );
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right - tolerance &&
    other.left < one.right - tolerance &&
    one.top < other.bottom - tolerance &&
    other.top < one.bottom - tolerance
  );
}

function text({ left, top, right, bottom }: Box): string {
  return [left, top, right, bottom].map(Math.round).join(' ');
}
