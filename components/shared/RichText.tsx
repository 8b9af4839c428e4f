import type { ComponentChildren } from 'preact';
import { type MessageKey, tParts } from '../../utils/domain/text/messages.ts';

type PlaceholderOf<K extends MessageKey> = Exclude<
  ReturnType<typeof tParts<K>>[number],
  string
>['placeholder'];

interface Props<K extends MessageKey> {
  readonly message: K;
  /** What stands for each placeholder of the message. */
  readonly values: { readonly [Name in PlaceholderOf<K>]: ComponentChildren };
}

/** A message with elements in place of its placeholders, in the order that its language has. */
export function RichText<K extends MessageKey>({ message, values }: Props<K>) {
  return <>{tParts(message).map((part) => (typeof part === 'string' ? part : values[part.placeholder]))}</>;
}
