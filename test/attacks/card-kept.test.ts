import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { bothBrowsers } from '../e2e/both-browsers.ts';
import { attack } from '../support/attack.ts';
import { textPlace } from '../support/pointer.ts';
import { callInCard, callInNotice } from '../support/popover.ts';
import { clickControl, clickControlUntil, pressInCard } from '../support/press-in-card.ts';
import { waitFor } from '../support/wait-for.ts';
import { type CardVisits, collector, startVisits } from './card-visit.ts';

/** Listens to everything that a page can listen to, and looks at all that it gets. */
const listening = `${collector}
  for (const type of 'pointerdown pointermove pointerup pointerenter pointerleave gotpointercapture lostpointercapture click mousedown mouseup mousemove touchstart keydown keyup keypress beforeinput input focusin focusout toggle beforetoggle scroll selectionchange'.split(' '))
    for (const target of [window, document]) target.addEventListener(type, lookAtEvent, true);
  new MutationObserver((records) => { for (const { addedNodes, removedNodes } of records) look('mutation', [...addedNodes, ...removedNodes]); }).observe(document, { childList: true, subtree: true });
  window.hosts = () => [...document.querySelectorAll('html > [popover]:popover-open')];
  window.boxes = () => hosts().map((element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height].join(); });
  window.hide = () => {
    const style = document.createElement('style');
    const rules = 'display: none !important; opacity: 0 !important; translate: 900px !important; width: 5px !important; zoom: 0.1 !important; pointer-events: none !important; visibility: hidden !important; filter: opacity(0) !important;';
    style.textContent = 'html > [popover], html > div { ' + rules + ' }';
    document.head.append(style);
    for (const element of hosts()) { element.setAttribute('style', rules); element.hidden = true; }
  };`;

/** Sends untrusted events to every control and to the host. */
function sendEvents(this: ShadowRoot): number {
  const types =
    'pointerdown pointermove pointerup click keydown input pointerenter pointerleave focusin'.split(' ');
  const targets = [this.host, ...this.querySelectorAll<HTMLElement>('button, input, .head')];
  let sent = 0;
  for (const target of targets) {
    const { x, y, width, height } = target.getBoundingClientRect();
    const at = { clientX: x + width / 2, clientY: y + height / 2, pointerId: 1, isPrimary: true, buttons: 1 };
    for (const type of types)
      for (const by of [0, 80]) {
        const init = { bubbles: true, composed: true, cancelable: true, detail: 1, key: 'ArrowDown' };
        const Kind = type === 'keydown' ? KeyboardEvent : PointerEvent;
        target.dispatchEvent(new Kind(type, { ...init, ...at, clientY: at.clientY + by }));
        sent += 1;
      }
    if (target instanceof HTMLButtonElement) target.click();
  }
  return sent;
}

describe.each(bothBrowsers)('a pinned card and a notice on %s', (kind) => {
  let visits: CardVisits;
  beforeAll(async () => {
    visits = await startVisits(kind);
  });
  afterAll(() => visits.close());

  /** Without those of events that this test, which has the closed root, sends inside of it. */
  const leaks = (page: Page): Promise<unknown> => page.evaluate('[...leaks]');
  const openHosts = (page: Page): Promise<number> => page.evaluate('hosts().length') as Promise<number>;
  const isMuted = async (): Promise<boolean> => JSON.stringify(await visits.settings()).includes('"muted"');

  attack(
    {
      attack: 'Read, hide or use a pinned card, the card beside it, and the notice after a choice',
      browser: kind,
      tried:
        'listeners for 22 kinds of events and a mutation observer; untrusted events on every control and head; eight properties as important rules and in the style attribute',
      held: 'no node or text read, nothing moved, closed or undone, all of them in view; each host a plain div',
    },
    async () => {
      const { page } = await visits.openCard(listening);
      await pressInCard(page, 'pin');
      await page.mouse.move(20, 500);
      const { x, y } = await textPlace(page, 'Bitcoin');
      await page.mouse.move(x - 3, y);
      await page.mouse.move(x, y);
      await waitFor(async () => (await openHosts(page)) === 2, { what: 'a second card' });
      const before = await page.evaluate('boxes()');
      expect(await leaks(page)).toEqual([]);
      expect(await callInCard(page, sendEvents)).toBeGreaterThan(50);
      await page.evaluate('leaks.clear()');
      await page.evaluate('hide()');
      expect(await page.evaluate('boxes()')).toEqual(before);
      expect(
        await page.evaluate(
          `hosts().map(({ localName, attributes }) => localName + [...attributes].map(({ name }) => name).sort())`,
        ),
      ).toEqual(expect.arrayContaining([expect.stringMatching(/^div/)]));
      await page.evaluate('document.querySelectorAll("style").forEach((style) => style.remove())');
      await clickControl(page, 'why');
      await clickControlUntil(page, 'mute', isMuted);
      await waitFor(() => callInNotice(page, () => true), { what: 'the notice' });
      expect(await leaks(page)).toEqual([]);
      expect(await callInNotice(page, sendEvents)).toBeGreaterThan(20);
      await page.evaluate('leaks.clear()');
      expect(await isMuted()).toBe(true);
      const shown = await page.evaluate('boxes()');
      await page.evaluate('hide()');
      expect(await page.evaluate('boxes()')).toEqual(shown);
      // The reader’s own click works, so that the rest proves something.
      await waitFor(
        async () => {
          const at = await callInNotice(page, function () {
            const box = this.querySelector('[data-notice="undo"]')!.getBoundingClientRect();
            return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
          });
          if (at) await page.mouse.click(at.x, at.y);
          return !(await isMuted());
        },
        { what: 'the undo' },
      );
      expect(await leaks(page)).toEqual([]);
      await page.close();
    },
  );
});
