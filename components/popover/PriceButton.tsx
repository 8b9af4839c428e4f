import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/domain/text/messages.ts';
import { Digits } from '../shared/Price.tsx';

interface Props {
  /** The price as written, with all of its digits. */
  readonly text: string;
  readonly size: 'large' | 'medium' | 'small';
  /** The direction of the last tick; empty before the first. */
  readonly tick: string;
  readonly onCopy: (outcome: CopyOutcome) => void;
}

type CopyOutcome = 'copied' | 'failed';

/** The large price, which a click copies. A tick tints it for a moment: the new key restarts the animation. */
export function PriceButton({ text, size, tick, onCopy }: Props) {
  // The page's policy may forbid it, and pages without TLS have no clipboard.
  const copy = async (): Promise<CopyOutcome> => {
    try {
      await navigator.clipboard.writeText(text);
      return 'copied';
    } catch {
      return 'failed';
    }
  };
  return (
    <button
      type="button"
      class="price-button"
      data-part="copy"
      title={t('card_copy')}
      onClick={() => void copy().then(onCopy)}
    >
      <span key={text} class="price" data-size={size} data-part="price" data-tick={tick || undefined}>
        <Digits text={text} />
      </span>
    </button>
  );
}

/** How long the outcome of copying is shown, in milliseconds. */
const shownMs = 1500;

/** The outcome of the last copying, for a moment. */
export function useCopyOutcome(): readonly [CopyOutcome | null, (outcome: CopyOutcome) => void] {
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(null), shownMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  return [outcome, setOutcome];
}
