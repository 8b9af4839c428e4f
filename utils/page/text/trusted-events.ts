type EventsOf<T> = T extends Window
  ? WindowEventMap
  : T extends Document
    ? DocumentEventMap
    : HTMLElementEventMap;

/**
 * Listens to what the reader and the browser do, and not to events that the page's scripts make. A repository test holds
 * all code of the page to this.
 */
export function onTrusted<T extends Window | Document | HTMLElement, K extends string & keyof EventsOf<T>>(
  target: T,
  type: K,
  listener: (event: EventsOf<T>[K] & Event) => void,
  options?: AddEventListenerOptions,
): void {
  target.addEventListener(
    type,
    (event) => {
      if (event.isTrusted) listener(event as EventsOf<T>[K] & Event);
    },
    options,
  );
}
