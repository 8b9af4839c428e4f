import { samePage } from './address.ts';
import { type PageFacts, sameTitle } from './page-facts.ts';

/** What the page's JSON-LD says of its publication. */
export interface LinkedDates {
  /** As they stand there: those of the page's article, else of the page itself. */
  readonly values: readonly unknown[];
  readonly isArticle: boolean;
  /** The page presents itself as a list of others. */
  readonly isList: boolean;
}

type Node = Readonly<Record<string, unknown>>;

const articleType = /Article|Posting|Report|^(?:Review|CreativeWork|Recipe|Question|Podcast.*)$/;
const pageType = /^(?:Web|Item|FAQ|Medical|QA)Page$/;
const listType = /^(?:Collection|SearchResults|Profile)Page$|^Blog$|^ItemList$/;

/** Reads the texts of a page's `application/ld+json` scripts. */
export function linkedDates(scripts: readonly string[], page: PageFacts): LinkedDates {
  const nodes = scripts.flatMap((script) => nodesIn(parse(script)));
  const ranks = nodes.map((node) => rankOf(node, page));
  const best = Math.max(...nodes.map((node, index) => (valueOf(node) ? ranks[index]! : 0)));
  const values = nodes.filter((_, index) => best > 0 && ranks[index] === best).map(valueOf);
  const isArticle = ranks.some((rank) => rank > 3);
  return {
    // Several articles, none of them the page's: teasers.
    values: values.length > 2 && best < 6 ? [] : values,
    isArticle,
    isList: !isArticle && nodes.some((node) => listType.test(typeOf(node))),
  };
}

/**
 * Templates wrap JSON in comments, break its strings and leave commas behind. A script that is no JSON even then
 * still gives its date, if only one is in it.
 */
function parse(script: string): unknown {
  const mended = script
    .replace(
      /^\s*(?:\/\*\s*|\/\/\s*)?<!(?:--|\[CDATA\[)(?:\s*\*\/)?|(?:\/\*\s*|\/\/\s*)?(?:-->|\]\]>)(?:\s*\*\/)?\s*;?\s*$/g,
      '',
    )
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(?=\s*[}\]])/g, '');
  try {
    return JSON.parse(mended);
  } catch {
    const dates = [...script.matchAll(/"datePublished"\s*:\s*"([^"]+)"/g)].map(([, date]) => date);
    return new Set(dates).size === 1 ? { '@type': 'Article', datePublished: dates[0] } : null;
  }
}

/** The nodes that speak of the page: not those within, such as its video, its comments or what it recommends. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [node, ...['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((key) => nodesIn(node[key]))];
}

/** The first type without its vocabulary; one that is an article's goes first. */
function typeOf(node: Node): string {
  const types = [node['@type']].flat().map((type) => String(type).replace(/.*[/:]/, ''));
  return types.find((type) => articleType.test(type)) ?? types[0]!;
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
  const [value] = [node['datePublished'] ?? node['dateCreated'] ?? node['uploadDate']].flat();
  return (value as Node | undefined)?.['@value'] ?? value;
}
