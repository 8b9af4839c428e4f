/** The leave delay: how long the pointer may be off mention and card before the card closes, in milliseconds. */
const leaveMs = 240;
/** The delay of another check while the pointer is still moving fast, in milliseconds. */
const recheckMs = 60;

/** What keeps a card open: the pointer on it, or the keyboard that opened it. */
export type Hold = 'pointer' | 'keys';

/** The state of hovering; `T` is a mention. Pinned cards are not part of it. */
export type HoverState<T> =
  | { readonly mode: 'idle' }
  | { readonly mode: 'resting'; readonly on: T }
  | { readonly mode: 'open'; readonly on: T; readonly hold: Hold }
  | { readonly mode: 'leaving'; readonly on: T; readonly to: T | null };

export type HoverEvent<T> =
  /** The pointer is on a mention, on the card, or on neither; `isAimed` where it moves towards the open card. */
  | { readonly type: 'over'; readonly target: T | 'card' | null; readonly isAimed?: boolean }
  /** `fast` where the pointer moves too fast to mean what is under it. */
  | { readonly type: 'timer'; readonly fast?: boolean }
  /** A keyboard command or a tap opens the card of a mention. */
  | { readonly type: 'open'; readonly on: T }
  /** A click outside of the card. */
  | { readonly type: 'elsewhere' }
  /** The Control key: closes what the pointer opened, and nothing that was opened by key. */
  | { readonly type: 'release' }
  /** Escape, the close button, a pin, or a mention that was removed or scrolled out of sight. */
  | { readonly type: 'dismiss' };

export interface HoverStep<T> {
  readonly state: HoverState<T>;
  /** Milliseconds until a `timer` event is due; null for none. Each step replaces the previous timer. */
  readonly timer: number | null;
}

/** The next state after an event. The card is shown in the states `open` and `leaving`. */
export function hover<T>(state: HoverState<T>, event: HoverEvent<T>, delayMs: number): HoverStep<T> {
  switch (event.type) {
    case 'dismiss':
    case 'elsewhere':
      return idle();
    case 'release':
      return state.mode === 'open' && state.hold !== 'pointer' ? stay(state) : idle();
    case 'open':
      return open(event.on, 'keys');
    case 'timer':
      return onTimer(state, event.fast ?? false);
    case 'over':
      return onOver(state, event.target, event.isAimed ?? false, delayMs);
  }
}

/** The same state with `next` in place of a mention that the page replaced. */
export function replaced<T>(state: HoverState<T>, gone: T, next: T): HoverState<T> {
  switch (state.mode) {
    case 'idle':
      return state;
    case 'resting':
    case 'open':
      return state.on === gone ? { ...state, on: next } : state;
    case 'leaving':
      return {
        ...state,
        on: state.on === gone ? next : state.on,
        to: state.to === gone ? next : state.to,
      };
  }
}

function onTimer<T>(state: HoverState<T>, fast: boolean): HoverStep<T> {
  const to = state.mode === 'resting' ? state.on : state.mode === 'leaving' ? state.to : null;
  if (to !== null) return fast ? { state, timer: recheckMs } : open(to, 'pointer');
  return state.mode === 'leaving' ? idle() : stay(state);
}

function onOver<T>(
  state: HoverState<T>,
  target: T | 'card' | null,
  isAimed: boolean,
  delayMs: number,
): HoverStep<T> {
  if (state.mode === 'open' || state.mode === 'leaving') {
    const hold = state.mode === 'open' ? state.hold : 'pointer';
    if (target === 'card' || target === state.on) return open(state.on, hold);
    if (target === null && hold === 'keys') return stay(state);
    const timer = isAimed || target === null ? leaveMs : delayMs;
    return { state: { mode: 'leaving', on: state.on, to: target }, timer };
  }
  if (target === null || target === 'card') return idle();
  return { state: { mode: 'resting', on: target }, timer: delayMs };
}

/** The mention whose card opens if the pointer stays, or null. */
export function restingOn<T>(state: HoverState<T>): T | null {
  if (state.mode === 'resting') return state.on;
  return state.mode === 'leaving' ? state.to : null;
}

/** The mention whose card is shown, or null. */
export function shownMention<T>(state: HoverState<T>): T | null {
  return state.mode === 'open' || state.mode === 'leaving' ? state.on : null;
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
