/**
 * A value that one of our scripts in a frame provides to the others. They run in one isolated world and share its global object,
 * which pages can't reach. Importing one script from another would need a web-accessible file.
 */
export class FrameSlot<Value> {
  readonly #place: symbol;

  constructor(name: string) {
    this.#place = Symbol.for(`tickmark.${name}`);
  }

  /** Null until the script that provides it has run in this frame. */
  get value(): Value | null {
    return (Reflect.get(globalThis, this.#place) as Value | undefined) ?? null;
  }

  provide(value: Value): void {
    Reflect.set(globalThis, this.#place, value);
  }
}
