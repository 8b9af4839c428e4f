import { addressOf } from '../../domain/publication/address.ts';
import { readMoment } from '../../domain/publication/read-moment.ts';
import type { Moment } from '../../domain/publication/publication.ts';

/** By host and path: Stocktwits has news articles, too. */
const feeds =
  /(?:^|\.)(?:(?:x|twitter|reddit|threads|bsky|truthsocial)\.(?:com|net|app)\/|stocktwits\.com\/(?!news))/;

/** What holds one post on those sites; its replies may be within. */
const post = 'article,shreddit-post,shreddit-comment,.thing,[data-testid="tweet"]';
const stamp = 'time[datetime],faceplate-timeago[ts],[data-timestamp]';

/** Whether a page is a stream of posts, each with a moment of its own. */
export function isFeed(url: string): boolean {
  const address = addressOf(url);
  return address !== null && feeds.test(address.hostname + address.pathname);
}

/** The moment of the post around `element`: the first time in the closest container that has any. */
export function postMoment(element: Element, now: number): Moment | null {
  for (let at: Element | null = element; at && at !== at.ownerDocument.body; at = parentOf(at)) {
    const own = at.getAttribute('created-timestamp') ?? at.getAttribute('data-timestamp');
    const times = own === null ? [...at.querySelectorAll(stamp)] : [];
    const isPost = at.matches(post);
    // A container with many times is the stream itself, and its first post is not ours.
    if (times.length > 3 && !isPost) return null;
    const value = own ?? (times[0] && valueOf(times[0]));
    const moment = readMoment(value, { monthFirst: false, now });
    if (moment || isPost) return moment;
  }
  return null;
}

function valueOf(element: Element): string | null {
  return (
    element.getAttribute('datetime') ?? element.getAttribute('ts') ?? element.getAttribute('data-timestamp')
  );
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
