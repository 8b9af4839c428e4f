import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedMessages, withShippedMessages } from '../../../../scripts/build/shipped-messages.ts';

const source = join(import.meta.dirname, '../../../../public/_locales/en/messages.json');

test('leaves out what is for translators', () => {
  const full = {
    card_close: { message: 'Close', description: 'Button.' },
    coin_price: {
      message: '$COIN$ costs $PRICE$',
      description: 'A sentence.',
      placeholders: {
        coin: { content: '{coin}', example: 'Bitcoin' },
        price: { content: '{price}', example: '$1.38' },
      },
    },
  };
  expect(JSON.parse(shippedMessages(JSON.stringify(full)))).toEqual({
    card_close: { message: 'Close' },
    coin_price: {
      message: '$COIN$ costs $PRICE$',
      placeholders: { coin: { content: '{coin}' }, price: { content: '{price}' } },
    },
  });
});

test('keeps every message and its placeholders, and all other files', () => {
  const icon = { absoluteSrc: '/public/icon.svg', relativeDest: 'icon.svg' };
  const messages = { absoluteSrc: source, relativeDest: '_locales/en/messages.json' };
  const [first, second] = withShippedMessages([icon, messages]);
  expect(first).toBe(icon);
  expect(second?.relativeDest).toBe('_locales/en/messages.json');
  const shipped = JSON.parse(second && 'contents' in second ? second.contents : '') as Record<string, object>;
  const full = JSON.parse(readFileSync(source, 'utf8')) as typeof shipped;
  expect(Object.keys(shipped)).toEqual(Object.keys(full));
  for (const [key, message] of Object.entries(shipped)) expect(full[key]).toMatchObject(message);
});
