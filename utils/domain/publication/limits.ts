/*
 * How much of a page the search for its publication moment reads. Articles stay far below each limit; a page that goes
 * beyond one was built to cost time, and what lies beyond is ignored.
 */

/** Characters of an address. Browsers send no longer ones to most servers, and articles have some 300 at most. */
export const maxAddressLength = 4_096;

/** Characters of a title or a heading that are compared. */
export const maxTitleLength = 1_000;

/**
 * Characters of one date in markup, white space around it left out. `readMoment` allows 40 before the day and 60 after
 * it; the rest is for line breaks and indentation between day, month and year.
 */
export const maxDateLength = 300;

/** Characters of one date in markup, with white space around it. */
export const maxRawDateLength = 2_000;

/** Characters of a meta element's name; the longest in use have some 40. */
export const maxMetaNameLength = 80;

/** Meta elements of a page; articles have up to 200. */
export const maxMetaElements = 1_000;

/** JSON-LD scripts of a page; there are up to 10. */
export const maxLinkedScripts = 100;

/** Characters of all JSON-LD of a page: long live blogs, with all their posts in it, have up to a million. */
export const maxLinkedLength = 2_000_000;

/** Nodes of all JSON-LD that may describe the page; a graph has up to 50. */
export const maxLinkedNodes = 1_000;

/** Arrays and nodes within each other around a node that may describe the page; there are up to 5. */
export const maxLinkedDepth = 16;

/** Types of one node; there are up to 4. */
export const maxTypes = 20;

/** Characters of one type, its vocabulary's address included. */
export const maxTypeLength = 300;

/** Characters of a page's text, scripts included, that are looked through for the order of day and month. */
export const maxOrderLength = 2_000_000;

/** Blocks of text of a page; the longest live blogs have some 5,000. */
export const maxTextRuns = 20_000;

/** Text nodes of one block that may be a date line; there are up to 20. */
export const maxRunNodes = 200;

/** Nodes that are visited for the first words of an element: headings and dates have up to 30, one per letter some 150. */
export const maxVisitedNodes = 200;

/** Headings of one kind; lists of news have up to 300. */
export const maxHeadings = 500;

/** Elements with a date in microdata. */
export const maxMarkedDates = 500;

/** Characters of an id, and of the class attribute: those of utility frameworks have up to 1,500. */
export const maxNameLength = 2_000;

/** Elements that are visited for the time of a post: a post with its frame has up to 1,000. */
export const maxPostElements = 20_000;

/** Entries of a live blog in JSON-LD; long ones have some 500. */
export const maxLiveEntries = 2_000;

/** Elements that are visited for the entry of a live blog around a mention. */
export const maxEntryElements = 20_000;

/** Ancestors of a mention among which its entry is looked for; entries have up to 15 between them and their text. */
export const maxEntryDepth = 40;

/** Elements beside one another that are looked through for the heads of entries, in each direction. */
export const maxEntrySiblings = 100;
