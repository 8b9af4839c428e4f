import type { TargetPrice } from '../../domain/alerts/alert-window.ts';
import type { CardAction, CardShortcuts } from '../../domain/card/card-facts.ts';
import { type Choice, isEndedBy, isMarkChoice } from '../../domain/choices/choice.ts';
import { mentionBelow, rectsOf } from '../marks/hit-test.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import {
  bringIntoView,
  firstInSight,
  firstOf,
  type MentionCursor,
  stepFrom,
} from '../marks/mention-cursor.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import { watchSwipe } from './card-drag.ts';
import { watchCardKeys } from './card-keys.ts';
import { CardMemory } from './card-memory.ts';
import { ChoiceNotice } from './choice-notice.ts';
import { type CardParts, MentionCard } from './mention-card.ts';
import type { Article, CardHost, CardPage, CardPlace, ShownCoin } from './page-ports.ts';
import { PinnedCards } from './pinned-cards.ts';
import { type Following, followMention } from './popover-place.ts';

interface HostParts extends CardParts {
  readonly article: Article;
  /** Ends with the page's session, which outlives the annotation where the site is turned off. */
  readonly ended: AbortSignal;
}

/**
 * The elements that are added to the page, one for each card: outside of `<body>`, created with the first card, in the top
 * layer, with closed shadow roots. They are identified by reference, not by a name.
 */
export class PopoverHost implements CardHost {
  readonly article: Article;
  readonly watchKeys = watchCardKeys;
  readonly cursor: MentionCursor = { stepFrom, firstInSight, firstOf, bringIntoView };
  readonly pinned = new PinnedCards({
    moved: () => this.#follow?.replace(),
    closed: () => this.#page.coinsChanged(),
  });
  readonly #parts: HostParts;
  readonly #signal: AbortSignal;
  #page!: CardPage;
  #memory!: CardMemory;
  #notice!: ChoiceNotice;
  /** The card that opens at mentions; its element stays, hidden, for the next one. */
  #card: MentionCard | null = null;
  #follow: Following | null = null;
  #shortcuts: CardShortcuts | undefined;
  #isStoringChoice = false;

  constructor(parts: HostParts, signal: AbortSignal) {
    this.article = parts.article;
    this.#parts = parts;
    this.#signal = signal;
  }

  start(page: CardPage): void {
    this.#page = page;
    this.#memory = new CardMemory(page.ports, this.article, () => this.draw());
    this.#notice = new ChoiceNotice({ ...this.#parts, ports: page.ports }, this.#parts.ended);
    const signal = this.#signal;
    signal.addEventListener('abort', () => {
      this.#removeCard();
      this.pinned.removeAll();
    });
    page.ports.shortcuts?.().then(
      (shortcuts) => (this.#shortcuts = shortcuts),
      (error: unknown) => page.ports.report(error),
    );
  }

  get shown(): ShownCoin[] {
    return this.#open.flatMap(({ data, isPinned }) => (data ? { coin: data.coin, pinned: isPinned } : []));
  }

  get box(): DOMRect | null {
    return this.#card?.frame.isOpen ? this.#card.frame.box : null;
  }

  focus(): void {
    if (this.#card?.frame.isOpen) this.#card.frame.focus.enter();
  }

  open({ marked, pointer }: CardPlace, outOfSight: () => void): void {
    if (this.#signal.aborted) return;
    if (this.#card && !this.#card.frame.isIntact) this.#removeCard();
    const card = (this.#card ??= this.#createCard());
    card.open(marked);
    const { guard } = card.frame;
    this.#follow?.stop();
    this.#follow = followMention(card.frame.card, marked, pointer, {
      taken: () => this.pinned.boxes,
      moved: () => guard.restart(),
      outOfSight,
    });
  }

  close(): void {
    this.#follow?.stop();
    this.#follow = null;
    this.#card?.close();
  }

  prefetch(marked: MarkedMention): void {
    this.#memory.prefetch(marked, this.#page.settings());
  }

  draw(): void {
    for (const card of this.#open) card.draw();
  }

  reload(): void {
    for (const card of this.#open) card.load();
    this.draw();
  }

  closeNewest(): void {
    if (this.#notice.isOpen) this.#notice.close();
    else for (const newest of this.pinned.cards.slice(-1)) this.pinned.remove(newest);
  }

  closeAll(): void {
    this.close();
    this.pinned.removeAll();
  }

  mentionBelow(x: number, y: number, index: MentionIndex): MarkedMention | null {
    return mentionBelow(x, y, index);
  }

  isTarget(event: Event): boolean {
    const cards = this.#card ? [...this.pinned.cards, this.#card] : this.pinned.cards;
    return cards.some(({ frame }) => event.target === frame.card.host) || this.#notice.isTarget(event);
  }

  /** All open cards. */
  get #open(): MentionCard[] {
    return this.#card?.data ? [...this.pinned.cards, this.#card] : this.pinned.cards;
  }

  #createCard(): MentionCard {
    const card = new MentionCard(this.#parts, {
      page: this.#page,
      memory: this.#memory,
      shortcuts: () => this.#shortcuts,
      act: (of, action) => this.#act(of, action),
    });
    const swiped = { close: () => this.#close(card), settle: () => this.#settle(card) };
    watchSwipe(card.frame.card, swiped, card.frame.signal);
    return card;
  }

  #removeCard(): void {
    this.#follow?.stop();
    this.#follow = null;
    this.#card?.remove();
    this.#card = null;
  }

  #act(card: MentionCard, action: CardAction): void {
    switch (action.kind) {
      case 'range':
        return card.data?.showRange(action.range);
      case 'exact':
        return card.data?.wantExact();
      case 'find':
        this.#page.keep();
        return card.find(action.query);
      case 'pin':
        return action.on ? this.#pin(card) : this.#close(card);
      case 'move':
        return this.pinned.move(card, action.by);
      case 'close':
        return this.#close(card);
      case 'alert':
        return this.#offerAlert(card, action.target);
      case 'details':
        return this.#choose(card, { kind: 'details', on: action.on });
      case 'retry':
        this.#page.retry();
        return card.data?.retry();
      case 'choose':
        return this.#choose(card, action.choice);
    }
  }

  /** The next mention gets a card of its own. */
  #pin(card: MentionCard): void {
    if (card !== this.#card || !card.marked) return;
    const mention = rectsOf(card.marked);
    this.#follow?.stop();
    this.#follow = null;
    this.#card = null;
    card.pin();
    this.pinned.add(card, mention);
    this.#page.release();
    this.#page.coinsChanged();
    card.draw();
  }

  #close(card: MentionCard): void {
    if (card === this.#card) this.#page.release();
    else this.pinned.remove(card);
  }

  #settle(card: MentionCard): void {
    if (card === this.#card) this.#follow?.replace();
    else this.pinned.place();
  }

  #offerAlert({ data }: MentionCard, target: TargetPrice | null): void {
    const { ports } = this.#page;
    if (data) ports.offerAlert?.({ coin: data.coin, target }).catch((error: unknown) => ports.report(error));
  }

  /** A second click on a choice would make it again, and leave nothing that its undo could change. */
  #choose(card: MentionCard, choice: Choice): void {
    if (isMarkChoice(choice)) {
      if (this.#isStoringChoice) return;
      this.#isStoringChoice = true;
    }
    const { data, frame, theme } = card;
    const { ports } = this.#page;
    const { box } = frame;
    const byKey = frame.guard.isKeyClick;
    const coin = choice.kind === 'correct' ? card.foundCoin(choice.to) : undefined;
    if (coin) ports.learnCoins?.([coin]);
    data?.choose(choice);
    ports.choose?.(choice).then(
      () => {
        if (!isMarkChoice(choice)) return;
        this.#isStoringChoice = false;
        if (this.#card?.data === data) this.#page.release();
        for (const pinned of this.pinned.cards)
          if (pinned.data && isEndedBy(choice, pinned.data.word, pinned.data.coin))
            this.pinned.remove(pinned);
        this.#notice.show({ choice, theme }, box, byKey);
      },
      (error: unknown) => {
        if (isMarkChoice(choice)) this.#isStoringChoice = false;
        data?.notStored(choice);
        ports.report(error);
      },
    );
  }
}
