/** Stands for the browser's WebSocket. What the other side does is set before with `plays`. */
export class FakeSocket extends EventTarget {
  static last: FakeSocket;
  static #play: (socket: FakeSocket) => void = () => undefined;

  /** What happens as soon as something was sent. */
  static plays(play: (socket: FakeSocket) => void): void {
    FakeSocket.#play = play;
  }

  readonly url: string;
  readonly sent: unknown[] = [];
  closed = false;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSocket.last = this;
    queueMicrotask(() => this.dispatchEvent(new Event('open')));
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
    queueMicrotask(() => FakeSocket.#play(this));
  }

  close(): void {
    this.closed = true;
  }

  says(message: unknown): void {
    this.saysText(JSON.stringify(message));
  }

  saysText(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  breaks(): void {
    this.dispatchEvent(new Event('error'));
  }

  hangsUp(): void {
    this.dispatchEvent(new Event('close'));
  }
}
