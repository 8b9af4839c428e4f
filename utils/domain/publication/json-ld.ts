import { type PageFacts, samePage, sameTitle } from './page-identity.ts';
import {
  maxLinkedDepth,
  maxLinkedLength,
  maxLinkedNodes,
  maxLiveEntries,
  maxTitleLength,
  maxTypeLength,
  maxTypes,
} from './limits.ts';

/** An entry of a live blog. */
export interface LinkedEntry {
  /** Of its address, without `#`; empty where it has none. */
  readonly anchor: string;
  readonly headline: string;
  /** Its publication moment as it is written. */
  readonly value: unknown;
}

/** The dates of a page's JSON-LD. */
export interface LinkedDates {
  /** As they are written: those of the page's article, else of the page itself. */
  readonly values: readonly unknown[];
  /** When the same nodes were modified. */
  readonly modified: readonly unknown[];
  readonly isArticle: boolean;
  /** The page presents itself as a list of others. */
  readonly isList: boolean;
  /** The page is a live blog: each of its entries has its own moment. */
  readonly isLive: boolean;
  readonly entries: readonly LinkedEntry[];
}

type Node = Readonly<Record<string, unknown>>;

const articleType = /Article|Posting|Report|^(?:Review|CreativeWork|Recipe|Question|Podcast.*)$/;
const pageType = /^(?:Web|Item|FAQ|Medical|QA)Page$/;
const listType = /^(?:Collection|SearchResults|Profile)Page$|^Blog$|^ItemList$/;

/** Reads the texts of a page's `application/ld+json` scripts. What exceeds the limits of `limits.ts` is ignored. */
export function linkedDates(scripts: readonly string[], page: PageFacts): LinkedDates {
  const length = scripts.reduce((sum, script) => sum + script.length, 0);
  const read = length > maxLinkedLength ? [] : scripts.flatMap((script) => nodesIn(parse(script)));
  const nodes = read.length > maxLinkedNodes ? [] : read;
  const ranks = nodes.map((node) => rankOf(node, page));
  const best = Math.max(...nodes.map((node, index) => (valueOf(node) ? ranks[index]! : 0)));
  const chosen = nodes.filter((_, index) => best > 0 && ranks[index] === best);
  const values = chosen.map(valueOf);
  const live = nodes.filter((node) => typeOf(node) === 'LiveBlogPosting');
  const isArticle = ranks.some((rank) => rank > 3);
  return {
    // Several articles, none of them the page's: teasers.
    values: values.length > 2 && best < 6 ? [] : values,
    modified: values.length > 2 && best < 6 ? [] : chosen.map((node) => textIn(node['dateModified'])),
    isArticle,
    isList: !isArticle && nodes.some((node) => listType.test(typeOf(node))),
    isLive: live.length > 0,
    entries: live.flatMap(entriesOf).slice(0, maxLiveEntries),
  };
}

/**
 * Templates wrap JSON in comments, break its strings and leave commas behind. A script that is no JSON even then
 * is still searched for its date, and read if it has only one.
 */
function parse(script: string): unknown {
  const mended = decoded(unwrapped(script))
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(?=\s*[}\]])/g, '');
  try {
    return JSON.parse(mended);
  } catch {
    const dates = [...decoded(script).matchAll(/"datePublished"\s*:\s*"([^"]+)"/g)].map(([, date]) => date);
    return new Set(dates).size === 1 ? { '@type': 'Article', datePublished: dates[0] } : null;
  }
}

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  '#34': '"',
  '#x22': '"',
  apos: "'",
  '#39': "'",
  lt: '<',
  gt: '>',
  amp: '&',
};

/** A script whose quotation marks are entities, as templates write them that escape for attributes. */
function decoded(script: string): string {
  if (!/[{[,]\s*&(?:quot|#34|#x22);/i.test(script)) return script;
  return script.replace(
    /&(quot|apos|lt|gt|amp|#34|#39|#x22);/gi,
    (_, name: string) => entities[name.toLowerCase()]!,
  );
}

/** Characters of the end of a script in which a closing comment is looked for. */
const wrapLength = 100;

/** A script without the HTML comment or CDATA section around it. */
function unwrapped(script: string): string {
  const text = script.trimEnd().replace(/^\s*(?:\/\*\s*|\/\/\s*)?<!(?:--|\[CDATA\[)(?:\s*\*\/)?/, '');
  const end = text.slice(-wrapLength).replace(/(?:\/\*\s*|\/\/\s*)?(?:-->|\]\]>)(?:\s*\*\/)?\s*;?\s*$/, '');
  return text.slice(0, -wrapLength) + end;
}

/**
 * The nodes that describe the page, in order, without nested ones such as its video, its comments or recommendations.
 * None where they are nested deeper than in any real page.
 */
function nodesIn(root: unknown): Node[] {
  const nodes: Node[] = [];
  const open: (readonly [value: unknown, depth: number])[] = [[root, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > maxLinkedDepth || nodes.length > maxLinkedNodes) return [];
    let inside: readonly unknown[];
    if (Array.isArray(value)) inside = value as readonly unknown[];
    else {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any object of JSON is one
      const node = value as Node;
      nodes.push(node);
      inside = [node['@graph'], node['mainEntity'], node['mainEntityOfPage']];
    }
    // The last goes in first, so that the first comes out first.
    for (let at = inside.length - 1; at >= 0; at -= 1) open.push([inside[at], depth + 1]);
  }
  return nodes;
}

/** The first type without its vocabulary; one that is an article's goes first. Empty where there is none. */
function typeOf(node: Node): string {
  const types = [node['@type']]
    .flat()
    .slice(0, maxTypes)
    .map((type) => (typeof type === 'string' && type.length <= maxTypeLength ? withoutVocabulary(type) : ''));
  return types.find((type) => articleType.test(type)) ?? types[0] ?? '';
}

function withoutVocabulary(type: string): string {
  return type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
}

/** 4 for an article, 2 for a page; more where it is this one, less for an article of another title. */
function rankOf(node: Node, page: PageFacts): number {
  const type = typeOf(node);
  const rank = articleType.test(type) ? 4 : pageType.test(type) ? 2 : 0;
  const main = node['mainEntityOfPage'] as Node | undefined;
  const headline = node['headline'] ?? node['name'];
  const isTitled = typeof headline === 'string' && sameTitle(page.title, headline);
  const isHere = [node['url'], node['@id'], main, main?.['@id']].some((url) => samePage(url, page.url));
  return rank && rank + (isTitled || isHere ? 3 : page.title && headline ? -2 : 0);
}

function valueOf(node: Node): unknown {
  return textIn(node['datePublished'] ?? node['dateCreated'] ?? node['uploadDate']);
}

/** The first value of a property, without the object that may be around it. */
function textIn(property: unknown): unknown {
  const [value] = [property].flat();
  return (value as Node | undefined)?.['@value'] ?? value;
}

function entriesOf(live: Node): LinkedEntry[] {
  const updates = [live['liveBlogUpdate']].flat().slice(0, maxLiveEntries);
  return updates.flatMap((update) => {
    if (typeof update !== 'object' || update === null) return [];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any object of JSON is one
    const node = update as Node;
    const value = valueOf(node);
    const address = [node['url'], node['@id']].find((each) => typeof each === 'string' && each.includes('#'));
    const anchor = typeof address === 'string' ? address.slice(address.indexOf('#') + 1) : '';
    const headline = typeof node['headline'] === 'string' ? node['headline'].slice(0, maxTitleLength) : '';
    return value === undefined ? [] : [{ anchor, headline, value }];
  });
}
