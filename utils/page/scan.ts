import type { Mention } from '../domain/recognition/mention.ts';
import { MentionIndex } from './mention-index.ts';
import { placeMention } from './marked-mention.ts';
import { type TextBlock, walkText } from './text-walker.ts';

/** How long one slice of the walk may keep the page from its own work, in milliseconds. */
const sliceMs = 6;

/**
 * Reads the page and finds its mentions. The walk yields to the page between slices; what changes in the
 * meantime is found by the scan that the change itself brings about. Null when the signal ended it.
 */
export async function scanPage(
  root: Node,
  recognise: (paragraphs: readonly string[]) => readonly Mention[],
  signal: AbortSignal,
): Promise<MentionIndex | null> {
  const blocks: TextBlock[] = [];
  let sliceEnd = performance.now() + sliceMs;
  for (const block of walkText(root)) {
    blocks.push(block);
    if (performance.now() < sliceEnd) continue;
    await yieldToPage();
    if (signal.aborted) return null;
    sliceEnd = performance.now() + sliceMs;
  }
  const mentions = recognise(blocks.map(({ text }) => text));
  return new MentionIndex(mentions.map((mention) => placeMention(blocks[mention.paragraph]!, mention)));
}

/** Lets the page work. Not a timer: those are stretched to 4 ms and more. */
function yieldToPage(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
