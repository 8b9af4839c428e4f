import type { Disagreement } from '../../utils/domain/quote/second-witness.ts';
import { apartText } from './source-text.ts';

interface Props {
  readonly apart: Disagreement;
  readonly locale: string;
}

/** A small sign before a price that another source contradicts; both figures in its tooltip and for screen readers. */
export function ApartSign({ apart, locale }: Props) {
  const text = apartText(apart, locale);
  return (
    <span class="apart" title={text} data-part="apart">
      <span aria-hidden="true">≠</span>
      <span class="unseen">{text}</span>
    </span>
  );
}
