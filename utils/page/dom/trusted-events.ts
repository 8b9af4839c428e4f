import { nativeCall } from './element-access.ts';

type EventsOf<T> = T extends Window
  ? WindowEventMap
  : T extends Document
    ? DocumentEventMap
    : T extends VisualViewport
      ? VisualViewportEventMap
      : HTMLElementEventMap;

/**
 * Adds a listener that ignores events dispatched by scripts (`isTrusted`). A repository test requires it for all targets of
 * the page.
 */
export function onTrusted<
  T extends Window | Document | VisualViewport | HTMLElement,
  K extends string & keyof EventsOf<T>,
>(
  target: T,
  type: K,
  listener: (event: EventsOf<T>[K] & Event) => void,
  options?: AddEventListenerOptions,
): void {
  const onEvent = (event: Event): void => {
    if (event.isTrusted) listener(event as EventsOf<T>[K] & Event);
  };
  nativeCall<EventTarget, 'addEventListener'>(
    EventTarget,
    'addEventListener',
    target,
    type,
    onEvent,
    options,
  );
}
