/** A text of the card with the boxes of its lines. */
interface PlacedText {
  readonly text: string;
  readonly boxes: readonly DOMRect[];
}

/** What must stay on one line. */
const unbroken = '.label, .day-end, .stat, .why, .range, .chip, .price';

/** How many pixels two boxes may share: line boxes of small type are a little higher than their letters. */
const slack = 1.5;

/** Faults in the layout of a card: texts that lie over each other, leave the card, are cut off, or are broken. */
export function layoutFaults(root: ShadowRoot): string[] {
  const card = root.querySelector<HTMLElement>('.card')!;
  const texts = textsIn(card);
  const { left, right } = card.getBoundingClientRect();
  const faults: string[] = [];
  for (const [at, one] of texts.entries()) {
    if (one.boxes.some((box) => box.left < left + slack || box.right > right - slack))
      faults.push(`“${one.text}” leaves the card`);
    for (const other of texts.slice(at + 1))
      if (one.boxes.some((box) => other.boxes.some((its) => overlaps(box, its))))
        faults.push(`“${one.text}” and “${other.text}” lie over each other`);
  }
  // Besides the name, what may be cut off is the chart's readout.
  const readout = card.querySelector<HTMLElement>('.readout');
  if (readout && readout.scrollWidth > readout.clientWidth + 1)
    faults.push(`“${readout.innerText}” is cut off`);
  for (const element of card.querySelectorAll<HTMLElement>(unbroken)) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const tops = [...range.getClientRects()].filter(({ width }) => width > 1).map(({ bottom }) => bottom);
    if (Math.max(...tops) - Math.min(...tops) > 9) faults.push(`“${element.innerText}” is broken`);
  }
  if (card.scrollWidth > card.clientWidth) faults.push('the card scrolls sideways');
  return faults;
}

function textsIn(card: HTMLElement): PlacedText[] {
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const texts: PlacedText[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    if (text === '' || node.parentElement?.closest('.unseen, title')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (boxes.length > 0) texts.push({ text, boxes });
  }
  return texts;
}

function overlaps(one: DOMRect, other: DOMRect): boolean {
  return (
    one.left < other.right - slack &&
    other.left < one.right - slack &&
    one.top < other.bottom - slack &&
    other.top < one.bottom - slack
  );
}
