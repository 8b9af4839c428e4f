const windowMs = 1_000;
/** The longest watchlist has 200 coins, each with a price a second; twice that is read. */
const mostRead = 400;
/** From here on it is no stream of prices any more. */
const mostFrames = 1_000;
const mostChars = 1_000_000;

/**
 * What is to be done with a frame: `read` it, `skip` it unread, or give up the connection, which brings so much that
 * receiving alone would keep the background busy.
 */
export type FrameVerdict = 'read' | 'skip' | 'flood';

/** Counts the frames of one connection in windows of one second, before any of them is parsed. */
export class FrameMeter {
  #since = -Infinity;
  #frames = 0;
  #chars = 0;

  /** @param now milliseconds on a clock that only goes forward */
  take(length: number, now: number): FrameVerdict {
    if (now - this.#since >= windowMs) {
      this.#since = now;
      this.#frames = 0;
      this.#chars = 0;
    }
    this.#frames += 1;
    this.#chars += length;
    if (this.#frames > mostFrames || this.#chars > mostChars) return 'flood';
    return this.#frames > mostRead ? 'skip' : 'read';
  }
}
