/** How long a pointer may be off mention and card on its way from one to the other, in milliseconds. */
export const leaveMs = 240;

/** What the pointer does about mentions; `T` is a mention. One union, so that no two states hold at once. */
export type HoverState<T> =
  | { readonly mode: 'idle' }
  | { readonly mode: 'resting'; readonly on: T }
  | { readonly mode: 'open'; readonly on: T }
  | { readonly mode: 'leaving'; readonly on: T; readonly to: T | null };

export type HoverEvent<T> =
  /** The pointer is on a mention, on the card, or on neither. */
  | { readonly type: 'over'; readonly target: T | 'card' | null }
  | { readonly type: 'timer' }
  /** Escape, a click elsewhere, a scroll that takes the mention out of sight. */
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
      return { state: { mode: 'idle' }, timer: null };
    case 'timer':
      return onTimer(state);
    case 'over':
      return onOver(state, event.target, delayMs);
  }
}

function onTimer<T>(state: HoverState<T>): HoverStep<T> {
  if (state.mode === 'resting') return { state: { mode: 'open', on: state.on }, timer: null };
  if (state.mode !== 'leaving') return { state, timer: null };
  return state.to === null
    ? { state: { mode: 'idle' }, timer: null }
    : { state: { mode: 'open', on: state.to }, timer: null };
}

function onOver<T>(state: HoverState<T>, target: T | 'card' | null, delayMs: number): HoverStep<T> {
  const isOpen = state.mode === 'open' || state.mode === 'leaving';
  if (isOpen && (target === 'card' || target === state.on)) {
    return { state: { mode: 'open', on: state.on }, timer: null };
  }
  const to = target === 'card' ? null : target;
  if (isOpen) return { state: { mode: 'leaving', on: state.on, to }, timer: to === null ? leaveMs : delayMs };
  return to === null
    ? { state: { mode: 'idle' }, timer: null }
    : { state: { mode: 'resting', on: to }, timer: delayMs };
}

/** The mention whose card is shown, or null. */
export function shownMention<T>(state: HoverState<T>): T | null {
  return state.mode === 'open' || state.mode === 'leaving' ? state.on : null;
}
