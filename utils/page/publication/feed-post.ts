import { addressOf } from '../../domain/publication/page-identity.ts';
import { maxPostElements } from '../../domain/publication/limits.ts';
import { readMoment } from '../../domain/publication/find-dates.ts';
import type { Moment } from '../../domain/publication/publication.ts';
import { attributeOf, isMatching, parentOf, tagOf, walk } from '../dom/element-access.ts';

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
  let visited = 0;
  for (let at: Element | null = element; at && tagOf(at) !== 'BODY'; at = holderOf(at)) {
    const own = attributeOf(at, 'created-timestamp') ?? attributeOf(at, 'data-timestamp');
    const inside = own === null ? timesIn(at, maxPostElements - visited) : { times: [], visited: 1 };
    visited += inside.visited;
    if (visited >= maxPostElements) return null;
    const { times } = inside;
    const isPost = isMatching(at, post);
    // A container with many times is the stream itself, and its first post is not ours.
    if (times.length > 3 && !isPost) return null;
    const value = own ?? (times[0] && valueOf(times[0]));
    const moment = readMoment(value, { monthFirst: false, now });
    if (moment || isPost) return moment;
  }
  return null;
}

/** The first four times within an element, and how many elements were visited for them, at most `limit`. */
function timesIn(element: Element, limit: number): { readonly times: Element[]; readonly visited: number } {
  const walker = walk(element, NodeFilter.SHOW_ELEMENT);
  const times: Element[] = [];
  let visited = 1;
  while (visited < limit && times.length < 4) {
    const node = walker.nextNode();
    if (!(node instanceof Element)) break;
    visited += 1;
    if (isMatching(node, stamp)) times.push(node);
  }
  return { times, visited };
}

function valueOf(element: Element): string | null {
  return (
    attributeOf(element, 'datetime') ?? attributeOf(element, 'ts') ?? attributeOf(element, 'data-timestamp')
  );
}

/** The parent, or the host of the shadow tree. */
function holderOf(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent) return parent;
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof ShadowRoot ? root.host : null;
}
