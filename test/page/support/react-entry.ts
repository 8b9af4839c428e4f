import { createElement, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';

const coins = ['Bitcoin', 'Ethereum', 'Dogecoin', 'Litecoin', 'Solana'];

/** Everything in which wrapped text nodes would break a render: texts side by side, keys, portals, fields. */
function Board(props: { readonly onStep: (set: (step: number) => void) => void }) {
  const [step, setStep] = useState(0);
  useLayoutEffect(() => props.onStep(setStep), [props]);
  const from = step % coins.length;
  const turned = [...coins.slice(from), ...coins.slice(0, from)];
  return createElement(
    'main',
    null,
    createElement('h1', null, 'Market, step ', step, step % 2 === 0 ? ' Bitcoin' : null, ' end'),
    step % 3 === 0 ? 'Bitcoin rises' : createElement('p', null, 'Ethereum falls'),
    createElement(
      'ul',
      null,
      turned
        .filter((_, at) => (step + at) % 4 !== 0)
        .map((coin) =>
          createElement('li', { key: coin }, coin, ' at ', step * 2, createElement('b', null, '$BTC')),
        ),
    ),
    createElement('input', { value: `BTC ${step}`, readOnly: true }),
    step % 5 < 3 ? createPortal(createElement('aside', null, coins[step % 5]), document.body) : null,
  );
}

/** Mounts the board and returns what sets its step. */
function mountBoard(onStep: (set: (step: number) => void) => void): void {
  const onUncaughtError = (error: unknown): void => void reactErrors.push(String(error));
  const root = createRoot(document.querySelector('#root')!, { onUncaughtError });
  root.render(createElement(Board, { onStep }));
}

declare global {
  var reactErrors: string[];
  var setStep: (step: number) => void;
}
globalThis.reactErrors = [];
mountBoard((set) => (globalThis.setStep = set));
