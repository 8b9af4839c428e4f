import { afterAll, beforeAll, describe, expect } from 'vitest';
import { bothBrowsers } from '../e2e/both-browsers.ts';
import { attack } from '../support/attack.ts';
import { callInCard, readPopover } from '../support/popover.ts';
import { clickControl } from '../support/press-in-card.ts';
import { waitFor } from '../support/wait-for.ts';
import { type CardVisits, collector, startVisits } from './card-visit.ts';

/** Values with which a page would hide the card, take its clicks elsewhere, or make it look like something else. */
const hostile = {
  display: 'none',
  visibility: 'hidden',
  opacity: '0.01',
  filter: 'invert(1) opacity(0)',
  'backdrop-filter': 'blur(9px)',
  'mask-image': 'linear-gradient(#0000, #0000)',
  'clip-path': 'inset(50%)',
  clip: 'rect(0, 0, 0, 0)',
  zoom: '0.1',
  'content-visibility': 'hidden',
  contain: 'strict',
  'pointer-events': 'none',
  'user-select': 'all',
  interactivity: 'inert',
  transform: 'scale(0.1)',
  translate: '900px',
  rotate: '180deg',
  scale: '0.1',
  perspective: '1px',
  'transform-style': 'preserve-3d',
  'offset-path': 'path("M0 0L900 900")',
  'mix-blend-mode': 'difference',
  isolation: 'isolate',
  'will-change': 'transform',
  overflow: 'hidden',
  position: 'static',
  inset: '0px',
  left: '3px',
  top: '3px',
  right: '3px',
  bottom: '3px',
  margin: '-400px',
  padding: '90px',
  border: '50px solid red',
  outline: '500px solid red',
  width: '10px',
  height: '10px',
  'max-width': '10px',
  'max-height': '10px',
  'min-width': '2000px',
  'min-height': '2000px',
  'z-index': '-1',
  background: 'red',
  'box-shadow': '0 0 0 900px red',
  color: 'transparent',
  'font-size': '0px',
  'line-height': '0',
  'letter-spacing': '-1em',
  'text-indent': '-900px',
  'text-transform': 'full-width',
  'color-scheme': 'dark',
  'forced-color-adjust': 'none',
  'writing-mode': 'vertical-rl',
  direction: 'rtl',
  'unicode-bidi': 'bidi-override',
  cursor: 'none',
  float: 'right',
  'animation-name': 'fade',
  'animation-duration': '9s',
  'transition-property': 'all',
  'transition-duration': '9s',
  'view-transition-name': 'card',
  'scrollbar-width': 'none',
  'container-type': 'size',
} as const;

const rules = Object.entries(hostile)
  .map(([property, value]) => `${property}: ${value} !important;`)
  .join('');
const script = `${collector}
  window.attack = () => {
    const before = snapshot();
    const style = document.createElement('style');
    style.textContent = '@keyframes fade { from, to { opacity: 0 } }' +
      'html > [popover], tickmark-popover { ${rules} }' +
      'html > [popover]::before, html > [popover]::after, tickmark-popover::before { content: "Win!" !important; display: block !important; position: fixed !important; inset: 0 !important; background: red !important }' +
      'html > [popover]::first-line { font-size: 0 !important; color: red !important }';
    document.head.append(style);
    const element = host();
    element.setAttribute('style', ${JSON.stringify(rules)});
    element.hidden = true;
    element.animate([{ opacity: 0, transform: 'scale(0)' }, { opacity: 0, transform: 'scale(0)' }], { duration: 1e6, fill: 'both' });
    const after = snapshot();
    return Object.keys(before).filter((key) => before[key] !== after[key]);
  };
  window.snapshot = () => {
    const element = host();
    const style = getComputedStyle(element);
    const values = {};
    for (const property of ${JSON.stringify([...Object.keys(hostile), 'filter', 'mask'])}) values[property] = style.getPropertyValue(property);
    for (const pseudo of ['::before', '::after']) values[pseudo] = getComputedStyle(element, pseudo).content;
    const { x, y, width, height } = element.getBoundingClientRect();
    return { ...values, box: [x, y, width, height].join() };
  };`;

/** What the card itself looks like, from the inside. */
function insideLook(this: ShadowRoot): Readonly<Record<string, string>> {
  const card = this.querySelector('.card')!;
  const look: Record<string, string> = {};
  for (const [name, value] of Array.from(
    getComputedStyle(card),
    (each) => [each, getComputedStyle(card).getPropertyValue(each)] as const,
  ))
    if (!name.startsWith('--')) look[name] = value;
  return look;
}

describe.each(bothBrowsers)('styles of a page on %s', (kind) => {
  let visits: CardVisits;
  beforeAll(async () => {
    visits = await startVisits(kind);
  });
  afterAll(() => visits.close());

  attack(
    {
      attack: 'Hide, move or disguise the card by style',
      browser: kind,
      tried: `${Object.keys(hostile).length} properties as important rules and in the style attribute, hidden, an animation by script, pseudo-elements`,
      held: 'the host’s properties and box and the card’s content are unchanged',
    },
    async () => {
      const { page } = await visits.openCard(script);
      const before = await callInCard(page, insideLook);
      expect(await page.evaluate('attack()')).toEqual([]);
      expect(await callInCard(page, insideLook)).toEqual(before);
      await page.close();
    },
  );

  attack(
    {
      attack: 'Disguise the card by custom properties',
      browser: kind,
      tried:
        'values for our names on the host, and their registration with a syntax that fits none of our values',
      held: 'the card looks as it does on a harmless page',
    },
    async () => {
      const names =
        'surface line text muted accent up down green red font shadow room icon-size stroke'.split(' ');
      const registered = `${collector} for (const name of ${JSON.stringify(names)}) CSS.registerProperty({ name: '--' + name, syntax: '<angle>', inherits: false, initialValue: '0deg' });`;
      const set = `${collector} const sheet = new CSSStyleSheet(); sheet.replaceSync('* {' + ${JSON.stringify(names)}.map((name) => '--' + name + ': transparent !important').join(';') + '}'); document.adoptedStyleSheets = [sheet];`;
      const { page: bare } = await visits.openCard(collector);
      const plain = await callInCard(bare, insideLook);
      await bare.close();
      for (const each of [registered, set]) {
        const { page } = await visits.openCard(each);
        const {
          'background-color': background,
          color,
          'max-height': room,
        } = (await callInCard(page, insideLook))!;
        expect([background, color, room]).toEqual([
          plain!['background-color'],
          plain!['color'],
          plain!['max-height'],
        ]);
        await page.close();
      }
    },
  );

  const shown = 'the star is clicked; no setting changed';
  const covers: readonly (readonly [what: string, cover: string])[] = [
    [
      'an element over it that takes no pointer',
      `const over = document.createElement('div'); over.popover = 'manual'; over.style.cssText = 'pointer-events: none; inset: 0; width: 100vw; height: 100vh; background: #fff; border: 0; margin: 0'; over.textContent = 'Play'; document.body.append(over); over.showPopover();`,
    ],
    [
      'its sheets taken away in another document',
      `const frame = document.createElement('iframe'); document.body.append(frame); frame.contentDocument.body.append(host()); document.documentElement.append(document.adoptNode(frame.contentDocument.querySelector('[popover]'))); host().style.cssText = 'opacity: 0.001; inset: 100px auto auto 300px; margin: 0'; host().showPopover();`,
    ],
  ];
  for (const [what, cover] of covers) {
    // Firefox has no way to tell what is drawn over an element without taking its events.
    if (kind === 'firefox' && cover.includes('over.')) continue;
    attack(
      {
        attack: 'Make the reader click a control that they cannot see',
        browser: kind,
        tried: `${what}, then the real pointer`,
        held: shown,
      },
      async () => {
        const { page } = await visits.openCard(collector);
        const before = await visits.settings();
        await page.evaluate(`(() => { ${cover} })()`);
        await visits.settings();
        await clickControl(page, 'star');
        expect(await visits.settings()).toEqual(before);
        await page.close();
      },
    );
  }

  attack(
    {
      attack: 'Scale the card down until the reader cannot see what they click',
      browser: kind,
      tried: 'a CSS zoom of 0.2 on the root of the page',
      held: 'the card keeps its size',
    },
    async () => {
      const { page, card } = await visits.openCard(collector);
      await page.evaluate(() => void (document.documentElement.style.zoom = '0.2'));
      const isWhole = async () => Math.round((await readPopover(page))?.box.width ?? 0) === card.box.width;
      await waitFor(isWhole, { what: 'the card at its size' });
      await page.close();
    },
  );

  attack(
    {
      attack: 'Move the card under a click',
      browser: kind,
      tried: 'a page that constantly moves the card under the pointer by a pixel; the star is clicked',
      held: 'no setting changed',
    },
    async () => {
      const { page } = await visits.openCard(collector);
      const before = await visits.settings();
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            document.body.style.height = '3000px';
            let moves = 0;
            setInterval(() => {
              moves += 1;
              scrollTo({ top: moves % 2, behavior: 'instant' });
              if (moves === 5) resolve();
            }, 60);
          }),
      );
      await clickControl(page, 'star');
      expect(await visits.settings()).toEqual(before);
      await page.close();
    },
  );
});
