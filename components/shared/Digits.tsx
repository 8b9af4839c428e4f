import { foldZeros } from '../../utils/domain/format/format-price.ts';

interface Props {
  readonly text: string;
}

/** A text with figures whose long runs of zeros are folded: `0.0₅613`. The whole text is its tooltip and for screen readers. */
export function Digits({ text }: Props) {
  const folded = foldZeros(text);
  if (folded === text) return <>{text}</>;
  return (
    <span title={text}>
      <span aria-hidden="true">{folded}</span>
      <span class="unseen">{text}</span>
    </span>
  );
}
