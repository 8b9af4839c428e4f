import { randomNumbers } from './random-numbers.ts';

/** Words for filler sentences, without meaning to recognition. */
export const plainWords = (
  'after again another because before between could during early every first found given great group higher large later ' +
  'little local might month never often other people place point public quarter rather report result second several ' +
  'small state still their there third through today under until which while within without world would year analysts ' +
  'buyers demand desk figures fund funds growth holders index investors level market morning network price prices ' +
  'rally risk sector session share shares supply trade traders trading value volume week'
).split(' ');

/** Mentions as on a market page: clear names, symbols, ambiguous words and a pair. */
const coinWords = (
  'Bitcoin,BTC,Ethereum,ETH,$SOL,Solana,XRP,Dogecoin,BNB,Cardano,Litecoin,Avalanche (AVAX),LINK,NEAR,Polkadot,' +
  'Uniswap,BTC/USD,Tether,Shiba Inu,Pepe'
).split(',');

/** Generates articles with the same words and markup in every run. */
export class SamplePage {
  readonly #chance: () => number;

  constructor(seed = 7) {
    this.#chance = randomNumbers(seed);
  }

  /** The inner HTML of a body of about `bytes` bytes: a menu, then articles in typical markup of news sites. */
  body(bytes: number): string {
    const parts = [this.#menu()];
    let size = parts[0]!.length;
    while (size < bytes) {
      const part = this.#article(Math.min(24, 1 + Math.ceil((bytes - size) / 900)));
      parts.push(part);
      size += part.length;
    }
    return parts.join('\n');
  }

  /** A paragraph; one in three sentences names a coin. */
  paragraph(): string {
    const sentences = Array.from({ length: 2 + this.#below(4) }, () => this.#sentence());
    return `<p class="story-text story-text--body" data-component="text-block">${sentences.join(' ')}</p>`;
  }

  #article(paragraphs: number): string {
    const body = Array.from({ length: paragraphs }, (_, at) =>
      at % 7 === 5 ? this.#figure() : at % 9 === 8 ? this.#list() : this.paragraph(),
    );
    return (
      `<article class="story card card--wide" data-id="${this.#below(1e6)}"><header class="story-head">` +
      `<h2 class="story-title"><a href="/markets/${this.#slug()}" class="story-link">${this.#words(7)}</a></h2>` +
      `<div class="byline"><span class="author">${this.#words(2)}</span> <time datetime="2026-02-07">7 Feb</time>` +
      `</div></header>\n<div class="story-body">\n${body.join('\n')}\n</div></article>`
    );
  }

  #menu(): string {
    const items = Array.from(
      { length: 30 },
      () => `<li class="nav-item"><a class="nav-link" href="/${this.#slug()}">${this.#words(2)}</a></li>`,
    );
    return `<nav class="site-nav" aria-label="Sections"><ul class="nav-list">${items.join('\n')}</ul></nav>`;
  }

  #figure(): string {
    return (
      `<figure class="media media--inline"><img alt="" src="data:," width="640" height="2" loading="lazy">` +
      `<figcaption class="media-caption">${this.#words(9)}</figcaption></figure>`
    );
  }

  #list(): string {
    const items = Array.from({ length: 4 }, () => `<li>${this.#sentence()}</li>`);
    return `<ul class="story-list">${items.join('')}</ul>`;
  }

  #sentence(): string {
    const words = this.#words(9 + this.#below(12)).split(' ');
    const chance = this.#chance();
    if (chance < 0.33) words.splice(this.#below(words.length), 0, coinWords[this.#below(coinWords.length)]!);
    if (chance > 0.9) {
      const link = `<a href="https://www.example.com/${this.#slug()}" class="inline-link">${words[2]}</a>`;
      words.splice(2, 1, link);
    }
    if (chance > 0.8) words.splice(4, 1, `<strong>${words[4]}</strong>`);
    const [first = ''] = words;
    return `${first.charAt(0).toUpperCase()}${words.join(' ').slice(1)}${chance > 0.5 ? ' by 3.2%' : ''}.`;
  }

  #words(count: number): string {
    return Array.from({ length: count }, () => plainWords[this.#below(plainWords.length)]!).join(' ');
  }

  #slug(): string {
    return `${this.#words(4).replaceAll(' ', '-')}-${this.#below(1e6)}`;
  }

  #below(limit: number): number {
    return Math.floor(this.#chance() * limit);
  }
}
