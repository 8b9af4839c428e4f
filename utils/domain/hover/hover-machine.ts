/** How long a pointer may be off mention and card on its way from one to the other, in milliseconds. */
export const leaveMs = 240;
/** A pointer that is still moving fast when its time has come is looked at again after this, in milliseconds. */
export const settleMs = 60;

/** Who keeps a card open: a pointer on it, the keyboard that opened it, or the reader's pin. */
export type Hold = 'pointer' | 'keys' | 'pin';

/** What the reader does about mentions; `T` is a mention. One union, so that no two states hold at once. */
export type HoverState<T> =
  | { readonly mode: 'idle' }
  | { readonly mode: 'resting'; readonly on: T }
  | { readonly mode: 'open'; readonly on: T; readonly hold: Hold }
  | { readonly mode: 'leaving'; readonly on: T; readonly to: T | null };

export type HoverEvent<T> =
  /** The pointer is on a mention, on the card, or on neither; `heading` where it makes for the open card. */
  | { readonly type: 'over'; readonly target: T | 'card' | null; readonly heading?: boolean }
  /** `fast` where the pointer is passing rather than resting. */
  | { readonly type: 'timer'; readonly fast?: boolean }
  /** A key asks for the card of a mention. */
  | { readonly type: 'open'; readonly on: T }
  | { readonly type: 'pin'; readonly on: boolean }
  /** A click on the page. */
  | { readonly type: 'elsewhere' }
  /** Escape, the card's own cross, a mention that is gone or scrolled out of sight. */
  | { readonly type: 'dismiss' };

export interface HoverStep<T> {
  readonly state: HoverState<T>;
  /** Milliseconds until a `timer` event is wanted; null for none. A step always replaces the timer before. */
  readonly timer: number | null;
}

/** One step of the hover. Opening and closing follow from the state alone: `open` and `leaving` show the card. */
export function hover<T>(state: HoverState<T>, event: HoverEvent<T>, delayMs: number): HoverStep<T> {
  switch (event.type) {
    case 'dismiss':
      return idle();
    case 'elsewhere':
      return isPinned(state) ? stay(state) : idle();
    case 'open':
      return open(event.on, 'keys');
    case 'pin':
      return onPin(state, event.on);
    case 'timer':
      return onTimer(state, event.fast ?? false);
    case 'over':
      return isPinned(state) ? stay(state) : onOver(state, event.target, event.heading ?? false, delayMs);
  }
}

function onTimer<T>(state: HoverState<T>, fast: boolean): HoverStep<T> {
  const to = state.mode === 'resting' ? state.on : state.mode === 'leaving' ? state.to : null;
  if (to !== null) return fast ? { state, timer: settleMs } : open(to, 'pointer');
  return state.mode === 'leaving' ? idle() : stay(state);
}

function onPin<T>(state: HoverState<T>, on: boolean): HoverStep<T> {
  const mention = shownMention(state);
  if (mention === null) return stay(state);
  // Let go of under the pointer that did it.
  return open(mention, on ? 'pin' : 'pointer');
}

function onOver<T>(
  state: HoverState<T>,
  target: T | 'card' | null,
  heading: boolean,
  delayMs: number,
): HoverStep<T> {
  if (state.mode === 'open' || state.mode === 'leaving') {
    const hold = state.mode === 'open' ? state.hold : 'pointer';
    if (target === 'card' || target === state.on) return open(state.on, hold);
    if (target === null && hold === 'keys') return stay(state);
    const timer = heading || target === null ? leaveMs : delayMs;
    return { state: { mode: 'leaving', on: state.on, to: target }, timer };
  }
  if (target === null || target === 'card') return idle();
  return { state: { mode: 'resting', on: target }, timer: delayMs };
}

/** The mention whose card is shown, or null. */
export function shownMention<T>(state: HoverState<T>): T | null {
  return state.mode === 'open' || state.mode === 'leaving' ? state.on : null;
}

export function isPinned<T>(state: HoverState<T>): boolean {
  return state.mode === 'open' && state.hold === 'pin';
}

function open<T>(on: T, hold: Hold): HoverStep<T> {
  return { state: { mode: 'open', on, hold }, timer: null };
}

function idle<T>(): HoverStep<T> {
  return { state: { mode: 'idle' }, timer: null };
}

function stay<T>(state: HoverState<T>): HoverStep<T> {
  return { state, timer: null };
}
