import { type NoticeAction, type NoticeFacts, noticeMs } from '../../domain/card/card-facts.ts';
import type { CardSize } from '../../domain/hover/boxes.ts';
import { type CardForm, cardFormIn } from '../../domain/hover/card-placement.ts';
import { anchorAt, placeAnchored } from '../../domain/hover/pinned-place.ts';
import type { Box } from '../../domain/hover/pointer-motion.ts';
import { isHidden, rootOf } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';
import { CardFrame, type FrameParts } from './card-frame.ts';
import type { NoticeView, PagePorts, PopoverPort } from './page-ports.ts';
import { visibleView, watchView } from './popover-place.ts';

type Chosen = Pick<NoticeFacts, 'choice' | 'theme'>;

interface NoticeParts extends FrameParts {
  readonly port: PopoverPort;
  readonly ports: Pick<PagePorts, 'undo' | 'openOptions' | 'report'>;
}

/**
 * The notice after a choice that ends marks, with its undo, where the card was. It outlives the annotation, which ends where the
 * reader turns the site off.
 */
export class ChoiceNotice {
  readonly #parts: NoticeParts;
  readonly #signal: AbortSignal;
  #frame: CardFrame<NoticeView> | null = null;

  /** @param signal ends with the page's session */
  constructor(parts: NoticeParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.close());
  }

  get isOpen(): boolean {
    return this.#frame !== null;
  }

  /** Whether an event's target is the notice. */
  isTarget(event: Event): boolean {
    return this.#frame !== null && event.target === this.#frame.card.host;
  }

  /**
   * @param chosen the choice, and the theme of the card
   * @param box of the card on which the choice was made
   * @param takesFocus the choice was made by keyboard, which then goes on in the notice
   */
  show(chosen: Chosen, box: DOMRect, takesFocus: boolean): void {
    this.close();
    if (this.#signal.aborted) return;
    const frame = new CardFrame(this.#parts, (root) => this.#parts.port.mountNotice(root));
    this.#frame = frame;
    frame.open(rootOf(document), () => this.#draw(frame, chosen, false));
    this.#placeAt(frame, box);
    this.#closeLater(frame);
    if (takesFocus) frame.focus.enter('button');
    const said = takesFocus ? ['.notice-text', 'button'] : ['.notice-text'];
    const { root } = frame.card;
    frame.focus.announce(said.map((part) => root.querySelector(part)?.textContent ?? '').join(' '));
  }

  close(): void {
    this.#frame?.remove();
    this.#frame = null;
  }

  #draw(frame: CardFrame<NoticeView>, chosen: Chosen, failed: boolean): void {
    const act = frame.guard.guarded((action: NoticeAction) => this.#act(frame, chosen, action));
    frame.view.show({ ...chosen, failed }, act);
  }

  #act(frame: CardFrame<NoticeView>, chosen: Chosen, { kind }: NoticeAction): void {
    const { ports } = this.#parts;
    if (kind === 'settings') {
      ports.openOptions?.().catch((error: unknown) => ports.report(error));
      return this.close();
    }
    const fail = (): void => {
      if (this.#frame === frame) this.#draw(frame, chosen, true);
    };
    ports.undo?.().then(
      (undone) => {
        if (!undone) fail();
        else if (this.#frame === frame) this.close();
      },
      (error: unknown) => {
        fail();
        ports.report(error);
      },
    );
  }

  #placeAt({ card, guard, signal }: CardFrame<NoticeView>, { x, y, bottom }: DOMRect): void {
    const sizeIn = (view: Box): CardForm & CardSize => {
      const form = cardFormIn(view);
      card.setForm(form);
      return { ...form, height: card.naturalHeight() };
    };
    const first = visibleView();
    const anchor = anchorAt({ x, y }, sizeIn(first), first);
    const edge = bottom < first.bottom ? 'top' : 'bottom';
    const place = (): void => {
      const view = visibleView();
      const size = sizeIn(view);
      if (size.isSheet) {
        card.setEdge(edge);
        const left = (view.left + view.right - size.width) / 2;
        card.moveTo(left, edge === 'top' ? view.top : view.bottom - size.height);
      } else {
        const at = placeAnchored(anchor, size, view);
        card.moveTo(at.x, at.y);
      }
      guard.restart();
    };
    watchView(place, signal);
    place();
  }

  /** Closes the notice after its time, which stops while pointer or focus are on it, and while the page is hidden. */
  #closeLater(frame: CardFrame<NoticeView>): void {
    const { host } = frame.card;
    const countdown = new Countdown(noticeMs, () => this.close());
    frame.signal.addEventListener('abort', () => countdown.stop());
    const held = new Set<string>();
    const hold = (by: string, on: boolean): void => {
      if (on) held.add(by);
      else held.delete(by);
      if (held.size > 0) countdown.stop();
      else countdown.start();
    };
    const { signal } = frame;
    onTrusted(document, 'visibilitychange', () => hold('hidden', isHidden(document)), { signal });
    onTrusted(host, 'pointerenter', () => hold('pointer', true), { signal });
    onTrusted(host, 'pointerleave', () => hold('pointer', false), { signal });
    onTrusted(host, 'focusin', () => hold('focus', true), { signal });
    onTrusted(host, 'focusout', () => hold('focus', false), { signal });
    countdown.start();
  }
}

/** A timer that can be paused; it goes on with the time that is left. */
export class Countdown {
  readonly #done: () => void;
  /** Milliseconds. */
  #left: number;
  #startedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ms: number, done: () => void) {
    this.#left = ms;
    this.#done = done;
  }

  start(): void {
    if (this.#timer !== undefined) return;
    this.#startedAt = performance.now();
    this.#timer = setTimeout(this.#done, this.#left);
  }

  stop(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left = Math.max(0, this.#left - (performance.now() - this.#startedAt));
  }
}
