import type { CardAction } from '../../domain/card/card-facts.ts';
import type { Choice } from '../../domain/choices/choice.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import { isStreamed } from '../../domain/live/shown-price.ts';
import type { PageComparison } from '../../domain/since/page-comparison.ts';
import type { PageSettings } from '../../domain/settings/page-settings.ts';
import { ArticleReader } from './article-reader.ts';
import { CardFeed } from './card-feed.ts';
import { HoverControl } from './hover-control.ts';
import { LateHost } from './late-host.ts';
import { LiveFeed } from './live-feed.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import { bringIntoView, firstInSight, stepFrom } from '../marks/mention-cursor.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { PagePorts, PopoverQuote } from './page-ports.ts';
import { Slices } from '../text/slices.ts';
import { onTrusted } from '../text/trusted-events.ts';

export interface CardParts {
  readonly index: () => MentionIndex;
  readonly settings: () => PageSettings;
  readonly quoteOf: (coin: CoinId) => Omit<PopoverQuote, 'live'>;
}

/** The card: which mention it is open for, what it shows, and what the reader does with it. */
export class CardControl {
  readonly #ports: PagePorts;
  readonly #parts: CardParts;
  readonly #signal: AbortSignal;
  readonly #host: LateHost;
  readonly #article: ArticleReader;
  readonly #facts: CardFeed;
  readonly #live: LiveFeed;
  readonly #hover: HoverControl;
  #open: MarkedMention | null = null;
  /** Where the keys have come to. */
  #current: MarkedMention | null = null;

  constructor(ports: PagePorts, parts: CardParts, signal: AbortSignal) {
    this.#ports = ports;
    this.#parts = parts;
    this.#signal = signal;
    this.#host = new LateHost(ports, signal);
    this.#article = new ArticleReader(() => this.#host.reading);
    this.#facts = new CardFeed(ports, this.#article, () => this.draw());
    this.#live = new LiveFeed(ports, () => this.draw(), signal);
    this.#hover = new HoverControl(
      {
        index: parts.index,
        delayMs: () => parts.settings().hoverDelayMs,
        opening: () => parts.settings().opening,
        isOnCard: (event) => this.#host.isTarget(event),
        cardBox: () => this.#host.box,
        show: (marked) => this.#show(marked),
        hide: () => this.#hide(),
        pinned: () => this.draw(),
      },
      signal,
    );
    // The card is left behind by what goes fullscreen, or goes with it.
    onTrusted(document, 'fullscreenchange', () => this.#hover.dismiss(), { signal });
  }

  /** Opens the next mention (1) or the one before (-1) and moves the focus into its card. */
  step(direction: 1 | -1): void {
    this.#openByKey(stepFrom(this.#parts.index(), this.#current ?? this.#open, direction));
  }

  /** Moves the focus into the open card; opens one where none is. */
  openCurrent(): void {
    this.#openByKey(this.#open ?? firstInSight(this.#parts.index()));
  }

  /** All coins of the page with what it says of each; null where the page ended meanwhile. */
  async comparison(): Promise<PageComparison | null> {
    await this.#host.load();
    return new Slices(this.#signal).run(this.#article.comparison(this.#parts.index()));
  }

  /** The page changed, or what of it is marked. */
  indexChanged(): void {
    const open = this.#open;
    if (!open) return;
    if (!open.place.startContainer.isConnected || !this.#parts.index().has(open)) this.#hover.dismiss();
  }

  dismiss(): void {
    this.#hover.dismiss();
  }

  /** Prices then and now are to be in the reader's new currency. */
  currencyChanged(): void {
    if (this.#open) this.#gather(this.#open);
    this.#follow();
  }

  draw(): void {
    const mention = this.#open?.mention;
    const facts = this.#facts.facts(this.#hover.isPinned);
    if (!mention || !facts) return;
    const quote = { ...this.#parts.quoteOf(mention.coin), live: this.#live.of(mention.coin) };
    const act = (action: CardAction): void => this.#act(action);
    this.#host.view?.show(mention, quote, this.#parts.settings(), { facts, act });
  }

  #openByKey(marked: MarkedMention | null): void {
    if (!marked) return;
    bringIntoView(marked);
    this.#current = marked;
    this.#hover.open(marked);
    this.#host.focus();
  }

  #show(marked: MarkedMention): void {
    this.#open = marked;
    this.#follow();
    this.#host.open(
      marked,
      () => {
        this.#gather(marked);
        this.draw();
      },
      () => this.#outOfSight(marked),
    );
  }

  #gather(marked: MarkedMention): void {
    this.#facts.open(marked, this.#parts.index(), this.#parts.settings().currency);
  }

  #hide(): void {
    this.#open = null;
    this.#facts.close();
    this.#follow();
    this.#host.close();
  }

  /** The last word of one mention's place may come when the card is at the next one already. */
  #outOfSight(marked: MarkedMention): void {
    if (marked === this.#open && !this.#hover.isPinned) this.#hover.dismiss();
  }

  /** Streams what the open card shows, where a stream speaks the reader's currency. */
  #follow(): void {
    const coin = this.#open?.mention.coin ?? null;
    this.#live.follow(isStreamed(this.#parts.settings().currency) ? coin : null);
  }

  #act(action: CardAction): void {
    switch (action.kind) {
      case 'range':
        return this.#facts.showRange(action.range);
      case 'pin':
        return this.#hover.pin(action.on);
      case 'close':
        return this.#hover.dismiss();
      case 'choose':
        return this.#choose(action.choice);
    }
  }

  #choose(choice: Choice): void {
    const chosenOn = this.#open;
    if (choice.kind === 'star') this.#facts.setStar(choice.coin, choice.on);
    this.#ports.choose?.(choice).then(
      () => {
        if (choice.kind !== 'star' && this.#open === chosenOn) this.#hover.dismiss();
      },
      (error: unknown) => {
        this.#facts.notStored(choice, this.#open === chosenOn);
        this.#ports.report(error);
      },
    );
  }
}
