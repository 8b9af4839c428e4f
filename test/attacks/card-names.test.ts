import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { bothBrowsers } from '../e2e/both-browsers.ts';
import { attack } from '../support/attack.ts';
import { callInCard } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { clickControl } from '../support/press-in-card.ts';
import { type CardVisits, collector, startVisits } from './card-visit.ts';

/** The name that the host once had. */
const formerName = 'tickmark-popover';

/** Defines all that a page can define for a name, and takes what creates roots. */
function claims(names: readonly string[]): string {
  return `${collector}
  window.ran = [];
  for (const name of ${JSON.stringify(names)}) {
    const base = document.createElement(name).constructor;
    const claim = (element, how) => {
      ran.push(how);
      try { look(how + ' internals', element.attachInternals().shadowRoot); } catch {}
      try { element.attachShadow({ mode: 'open' }); } catch {}
    };
    const claiming = (parent, how) => class extends parent {
      constructor() { super(); claim(this, how); queueMicrotask(() => claim(this, how + ' later')); }
      connectedCallback() { claim(this, how + ' connected'); }
    };
    try { if (name.includes('-')) customElements.define(name, claiming(HTMLElement, name)); } catch {}
    try { customElements.define('x-' + name.toLowerCase().replaceAll('-', ''), claiming(base, 'is ' + name), { extends: name }); } catch {}
  }
  for (const method of ['attachShadow', 'attachInternals', 'showPopover']) {
    const owner = method === 'attachShadow' ? Element.prototype : HTMLElement.prototype;
    const original = owner[method];
    owner[method] = function (...args) {
      ran.push(method);
      const result = Reflect.apply(original, this, args);
      look(method, result);
      return result;
    };
  }
  const create = Document.prototype.createElement;
  Document.prototype.createElement = function (...args) { ran.push('createElement'); return Reflect.apply(create, this, args); };`;
}

describe.each(bothBrowsers)('the names of our elements on %s', (kind) => {
  let visits: CardVisits;
  beforeAll(async () => {
    visits = await startVisits(kind);
  });
  afterAll(() => visits.close());

  async function namesOf(page: Page): Promise<readonly string[]> {
    await clickControl(page, 'why');
    return waitFor(
      () =>
        callInCard(page, function () {
          if (!this.querySelector('[data-part="why-panel"]')) return null;
          return [...new Set([this.host, ...this.querySelectorAll('*')].map(({ localName }) => localName))];
        }),
      { what: 'the card with its panel' },
    );
  }

  attack(
    {
      attack: 'Get the closed root by defining the extension’s element names',
      browser: kind,
      tried:
        'every element name of an open card, its host and its former host: autonomous and customised built-in elements, with patched createElement, attachShadow and attachInternals',
      held: 'no code of the page ran, it got no node, the card opened; no element name of the extension can be defined',
    },
    async () => {
      const { page: bare } = await visits.openCard('');
      const names = await namesOf(bare);
      await bare.close();
      expect(names).toContain('button');
      const { page } = await visits.openCard(claims([...names, formerName]));
      expect(await page.evaluate('[ran, [...leaks]]')).toEqual([[], []]);
      expect((await namesOf(page)).filter((name) => name.includes('-'))).toEqual([]);
      await page.close();
    },
  );

  attack(
    {
      attack: 'Stop every card from opening',
      browser: kind,
      tried: 'a definition of the former host name that has a root already',
      held: 'the card opened',
    },
    async () => {
      const script = `customElements.define('${formerName}', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }); } })`;
      const { page, card } = await visits.openCard(script);
      expect(card.parts['name']).toBe('Bitcoin');
      await page.close();
    },
  );
});
