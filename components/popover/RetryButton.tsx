import { useState } from 'preact/hooks';
import type { CardActionHandler } from '../../utils/domain/card/card-facts.ts';
import type { Problem, ProblemCode } from '../../utils/domain/quote/problem.ts';
import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  readonly problem: Problem;
  readonly onAction: CardActionHandler;
}

/** Problems that may be gone at once. At a limit of requests another one is no use. */
const retried: readonly ProblemCode[] = ['offline', 'timeout', 'server', 'internal'];

/** Requests again what could not be loaded; nothing where that is no use. */
export function RetryButton({ problem, onAction }: Props) {
  /** Each reply has a problem of its own. */
  const [running, setRunning] = useState<Problem | null>(null);
  if (!retried.includes(problem.code)) return null;
  const isRunning = running === problem;
  return (
    <>
      {' '}
      <button
        type="button"
        class="word-button"
        data-part="retry"
        aria-disabled={isRunning}
        onClick={() => {
          if (isRunning) return;
          setRunning(problem);
          onAction({ kind: 'retry' });
        }}
      >
        {t(isRunning ? 'card_retrying' : 'card_retry')}
      </button>
    </>
  );
}
