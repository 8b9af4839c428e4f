import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { bothBrowsers } from '../e2e/both-browsers.ts';
import { attack } from '../support/attack.ts';
import { callInCard, readPopover } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { clickControl } from '../support/press-in-card.ts';
import { type CardVisits, collector, startVisits } from './card-visit.ts';

/** Sends every kind of event that the card, its host or the page's code of ours listens to. */
function sendEvents(this: ShadowRoot): number {
  const events = [
    ...'click dblclick auxclick contextmenu mousedown mouseup mousemove'
      .split(' ')
      .map((type) => [type, MouseEvent] as const),
    ...'click pointerdown pointerup pointermove pointerover pointerleave'
      .split(' ')
      .map((type) => [type, PointerEvent] as const),
    ...'keydown keyup keypress'.split(' ').map((type) => [type, KeyboardEvent] as const),
    ...'focus blur focusin focusout input change submit toggle wheel scroll'
      .split(' ')
      .map((type) => [type, Event] as const),
  ];
  let sent = 0;
  const send = (target: EventTarget, x: number, y: number): void => {
    for (const [type, Kind] of events) {
      for (const key of type.startsWith('key') ? ['Enter', ' ', 'Escape', 'Tab', 'Home'] : ['']) {
        const at = { clientX: x, clientY: y, detail: 1, pointerType: 'mouse', key };
        target.dispatchEvent(new Kind(type, { bubbles: true, composed: true, cancelable: true, ...at }));
        sent += 1;
      }
    }
  };
  const controls = [...this.querySelectorAll<HTMLElement>('button, [tabindex], [role], svg')];
  for (const control of controls) {
    const { x, y, width, height } = control.getBoundingClientRect();
    send(control, x + width / 2, y + height / 2);
    for (const target of [this.host, document, window]) send(target, x + width / 2, y + height / 2);
    if (control.localName === 'button') control.click();
  }
  return sent;
}

/** Takes each control out of the root and into the page, where a click of the reader's reaches it. */
function stealMute(this: ShadowRoot): boolean {
  const control = this.querySelector<HTMLElement>('[data-choice="mute"]');
  if (!control) return false;
  control.style.cssText = 'position: fixed; left: 10px; top: 10px; width: 200px; height: 100px';
  document.body.append(control);
  control.click();
  return true;
}

describe.each(bothBrowsers)('events that a page makes on %s', (kind) => {
  let visits: CardVisits;
  beforeAll(async () => {
    visits = await startVisits(kind);
  });
  afterAll(() => visits.close());

  const openPanel = async (page: Page): Promise<void> => {
    await clickControl(page, 'why');
    await waitFor(
      () =>
        callInCard(page, function () {
          return this.querySelector('[data-part="why-panel"]') !== null;
        }),
      {
        what: 'the panel',
      },
    );
  };

  attack(
    {
      attack: 'Press the buttons of the card, given its closed root',
      browser: kind,
      tried: '23 kinds of events and click() on every control, on the host, on document and window',
      held: 'no setting changed, no card closed or pinned, nothing opened',
    },
    async () => {
      const { page } = await visits.openCard('');
      await openPanel(page);
      const before = await visits.settings();
      expect(await callInCard(page, sendEvents)).toBeGreaterThan(500);
      expect(
        await callInCard(page, function () {
          return this.querySelector('[data-tool="pin"]')!.ariaPressed;
        }),
      ).toBe('false');
      expect((await readPopover(page))?.parts['why-panel']).toBeDefined();
      expect(await visits.settings()).toEqual(before);
      await page.close();
    },
  );

  attack(
    {
      attack: 'Make the reader click a button that was taken out of the card',
      browser: kind,
      tried: 'the button that mutes a word, moved into the page; clicked by script and by the pointer',
      held: 'no setting changed',
    },
    async () => {
      const { page } = await visits.openCard('');
      await openPanel(page);
      const before = await visits.settings();
      expect(await callInCard(page, stealMute)).toBe(true);
      await page.mouse.click(60, 60);
      expect(await visits.settings()).toEqual(before);
      await page.close();
    },
  );

  attack(
    {
      attack: 'Open a card without the reader',
      browser: kind,
      tried:
        'untrusted pointer, mouse, touch and key events on a mention, synthetic scrolling under a resting pointer',
      held: 'no card opened',
    },
    async () => {
      const page = await visits.visit(collector);
      await waitFor(() => readPopover(page), { what: 'the card' });
      await page.mouse.move(900, 600);
      await waitFor(async () => (await readPopover(page)) === null, { what: 'the card to close' });
      await page.evaluate(async () => {
        const coin = document.querySelector<HTMLElement>('#coin')!;
        // Under the pointer at rest.
        coin.style.cssText = 'position: fixed; left: 860px; top: 590px';
        const { x, y } = coin.getBoundingClientRect();
        const at = { clientX: x + 5, clientY: y + 5, bubbles: true, composed: true, key: 'Shift' };
        for (let turn = 0; turn < 20; turn += 1) {
          for (const type of ['pointermove', 'pointerover', 'pointerdown', 'pointerup', 'click'])
            for (const pointerType of ['mouse', 'touch'])
              coin.dispatchEvent(new PointerEvent(type, { ...at, pointerType }));
          for (const type of ['scroll', 'visibilitychange', 'fullscreenchange'])
            document.dispatchEvent(new Event(type));
          for (const type of ['keydown', 'keyup']) document.dispatchEvent(new KeyboardEvent(type, at));
          await new Promise((resolve) => void setTimeout(resolve, 30));
        }
      });
      expect(await readPopover(page)).toBeNull();
      await page.close();
    },
  );

  attack(
    {
      attack: 'Stop the reader from using the card',
      browser: kind,
      tried: 'nothing: the star is clicked by the pointer once the card is in view',
      held: 'the watchlist changed, so that the other rows prove something',
    },
    async () => {
      const { page } = await visits.openCard('');
      const before = await visits.settings();
      await waitFor(
        async () => {
          await clickControl(page, 'star');
          return JSON.stringify(await visits.settings()) !== JSON.stringify(before);
        },
        { what: 'the star to be stored' },
      );
      await page.close();
    },
  );
});
