/**
 * Tells when the page under an unchanged document has become another one. An address that changes alone is a
 * filter or a place in an endless list, a title that changes alone is a counter: both together are a new page.
 */
export class PageContext {
  #address = address();
  #title = document.title;

  /** True once for each new page. */
  hasChanged(): boolean {
    if (address() === this.#address || document.title === this.#title) return false;
    this.#address = address();
    this.#title = document.title;
    return true;
  }
}

function address(): string {
  return location.origin + location.pathname + location.search;
}
