import type { ComponentChildren } from 'preact';
import { type MessageKey, type Placeholder, tParts } from '../../utils/domain/text/messages.ts';

interface Props<K extends MessageKey> {
  readonly text: K;
  /** What stands for each placeholder. */
  readonly parts: { readonly [Name in Placeholder<K>]: ComponentChildren };
}

/** A message whose placeholders are elements. */
export function Message<K extends MessageKey>({ text, parts }: Props<K>) {
  return <>{tParts(text).map((part) => (typeof part === 'string' ? part : parts[part.placeholder]))}</>;
}
