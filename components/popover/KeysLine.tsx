import type { CardShortcuts } from '../../utils/domain/card/card-facts.ts';
import { t } from '../../utils/domain/text/messages.ts';

/** Names the keys for cards, as the browser has them. Hidden where there is only a touch screen. */
export function KeysLine({ shortcuts }: { readonly shortcuts: CardShortcuts }) {
  return (
    <p class="keys" data-part="keys">
      {keysText(shortcuts)}
    </p>
  );
}

function keysText({ open, next }: CardShortcuts): string {
  if (open !== null) return t('card_keys_open', { key: open });
  return next === null ? t('card_keys') : t('card_keys_next', { key: next });
}
