import { randomNumbers } from './random-numbers.ts';
import { SamplePage } from './sample-page.ts';

/** A page of our own making in the shape of a usual one. */
export interface PageShape {
  readonly name: string;
  /** The inner HTML of its body. */
  readonly body: string;
}

/** Names as in general news: one word in ten begins with a capital. */
const capitalised = (
  'London Berlin Paris Monday Tuesday January Reuters Parliament Minister President Europe America China Japan Smith ' +
  'Johnson Miller Garcia Brown Williams University Hospital Committee Council Supreme Court United Nations Olympic ' +
  'Airport Railway Museum Island River Valley North South Central Western Apple Google Toyota Siemens Volkswagen'
).split(' ');

const cyrillic =
  'вчера правительство сообщило новые правила города жители которые будут после этого года могут получить помощь время работы'.split(
    ' ',
  );
const japanese =
  '政府は昨日新しい規則を発表した。市民は来年から支援を受けることができる。電車の運行は通常どおりである。';

/** Builds pages of elements and words. */
class Shape {
  readonly #chance: () => number;
  readonly #words: readonly string[];

  constructor(seed: number, words: readonly string[]) {
    this.#chance = randomNumbers(seed);
    this.#words = words;
  }

  text(count: number): string {
    return Array.from({ length: count }, () => {
      const list = this.#chance() < 0.1 && this.#words !== cyrillic ? capitalised : this.#words;
      return list[Math.floor(this.#chance() * list.length)]!;
    }).join(' ');
  }

  times(count: number, part: (at: number) => string): string {
    return Array.from({ length: count }, (_, at) => part(at)).join('\n');
  }

  paragraphs(count: number): string {
    return this.times(
      count,
      () =>
        `<p class="text">${this.text(30)} <a href="/a">${this.text(2)}</a> ${this.text(24)} <em>${this.text(2)}</em>.</p>`,
    );
  }

  teasers(count: number): string {
    return this.times(
      count,
      () =>
        `<article class="teaser"><div class="wrap"><a href="/b"><div class="picture"><img alt="" src="data:,"></div>` +
        `<div class="box"><span class="kicker">${this.text(1)}</span><h3><span>${this.text(7)}</span></h3>` +
        `<p>${this.text(14)}</p></div></a></div></article>`,
    );
  }

  menu(count: number): string {
    return `<nav><ul>${this.times(count, () => `<li><a href="/c">${this.text(2)}</a></li>`)}</ul></nav>`;
  }
}

/** Inline data as frameworks write it into pages: the longest text nodes of many of them. */
function data(kilobytes: number): string {
  return `<script type="application/json">${JSON.stringify(Array.from({ length: kilobytes }, (_, at) => `${at} `.padEnd(1_000, 'lorem ')))}</script>`;
}

/** Twelve pages, of which the first eight name no coin. */
export function pageShapes(plain: readonly string[]): PageShape[] {
  const general = (seed: number): Shape => new Shape(seed, plain);
  const coins = (bytes: number, seed: number): string => new SamplePage(seed).body(bytes);
  const article = general(11);
  const russian = new Shape(12, cyrillic);
  return [
    {
      name: 'newspaper',
      body: article.menu(120) + article.teasers(260) + article.paragraphs(12) + data(600),
    },
    { name: 'portal', body: general(2).menu(200) + general(3).teasers(320) + data(500) },
    {
      name: 'technology magazine',
      body: general(4).menu(60) + general(5).paragraphs(60) + general(5).teasers(60),
    },
    {
      name: 'encyclopedia',
      body:
        general(6).paragraphs(1_400) +
        general(6).times(
          60,
          () =>
            `<table>${general(7).times(20, () => `<tr><td>${general(8).text(3)}</td><td>${general(8).text(4)}</td></tr>`)}</table>`,
        ),
    },
    {
      name: 'forum',
      body:
        general(9).menu(30) +
        general(9).times(
          300,
          () =>
            `<div class="post"><div class="who"><b>${general(9).text(1)}</b></div><div>${article.text(40)}</div></div>`,
        ),
    },
    {
      name: 'application',
      body:
        general(10).times(
          1_500,
          () =>
            `<div class="row"><div><div><span>${article.text(2)}</span></div></div><div><span>${article.text(1)}</span><span>${article.text(1)}</span></div></div>`,
        ) + data(800),
    },
    { name: 'Russian newspaper', body: russian.menu(80) + russian.teasers(120) + russian.paragraphs(40) },
    { name: 'Japanese newspaper', body: article.times(300, () => `<p>${japanese}</p>`) },
    { name: 'crypto magazine', body: general(13).menu(80) + general(13).teasers(60) + coins(30_000, 3) },
    { name: 'crypto reviews', body: general(14).menu(40) + coins(200_000, 4) },
    {
      name: 'newspaper with one mention at the end',
      body:
        article.menu(120) +
        article.teasers(200) +
        article.paragraphs(40) +
        '<p>Shares of miners rose after Bitcoin did.</p>',
    },
    {
      name: 'market overview',
      body:
        general(15).menu(60) +
        `<table>${general(15).times(300, () => `<tr><td>Bitcoin</td><td>BTC</td><td>$60,123.45</td><td>${general(15).text(3)}</td></tr>`)}</table>`,
    },
  ];
}
