import { isOpenAfter, mayGoOn, TextJoint } from './text-joint.ts';

const SPACE = 0x20;

/** Where a word may go on from one text into the next, roughly: found by the browser, and tested then. */
const roughCut = /[A-Za-z0-9$.\x80-\uffff]\0(?=[A-Za-z0-9.\x80-\uffff])/g;

/** Texts that the filter reads together, and the node of each. An empty text is white space or a text that is not read. */
export interface TextList<Node> {
  readonly texts: string[];
  readonly nodes: Node[];
}

/** Adds the text of a node. White space around it ends a word. */
export function addText<Node>(list: TextList<Node>, data: string, node: Node): void {
  const isAfterSpace = data.charCodeAt(0) <= SPACE;
  const isBeforeSpace = data.charCodeAt(data.length - 1) <= SPACE;
  const text = isAfterSpace || isBeforeSpace ? data.trim() : data;
  if (isAfterSpace) endWord(list, node);
  if (text === '') return;
  list.texts.push(text);
  list.nodes.push(node);
  if (isBeforeSpace) endWord(list, node);
}

/** Adds an empty text, behind which no word goes on. Never two, so that those of a list are few. */
export function endWord<Node>({ texts, nodes }: TextList<Node>, node: Node): void {
  if (texts[texts.length - 1] === '') return;
  texts.push('');
  nodes.push(node);
}

/**
 * The words that are cut into several texts, with what stands around them.
 * @param joined the texts, by `joinTexts`
 * @param isOneLine whether the page shows the texts of two nodes, one right after the other, in one line
 */
export function cutWords<Node>(
  { texts, nodes }: TextList<Node>,
  joined: string,
  isOneLine: (one: Node, other: Node) => boolean,
): TextList<Node> {
  const cut: TextList<Node> = { texts: [], nodes: [] };
  const joint = new TextJoint();
  /** The text behind the cut, and where it begins. */
  let at = 0;
  let start = 1;
  let last = -1;
  roughCut.lastIndex = 0;
  while (roughCut.test(joined)) {
    while (start < roughCut.lastIndex && at < texts.length) start += texts[at++]!.length + 1;
    // False where a text has the separator in it.
    if (start !== roughCut.lastIndex || at === texts.length) continue;
    const before = texts[at - 1]!;
    const text = texts[at]!;
    const isCut =
      isOpenAfter(before.charCodeAt(before.length - 1)) &&
      mayGoOn(text.charCodeAt(0)) &&
      isOneLine(nodes[at - 1]!, nodes[at]!);
    if (!isCut || last !== at - 1) joint.clear();
    if (!isCut) continue;
    last = at;
    for (const each of joint.join(before, text)) {
      cut.texts.push(each);
      cut.nodes.push(nodes[at]!);
    }
  }
  return cut;
}
