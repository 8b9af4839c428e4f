import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  readonly isReading: boolean;
}

/** The place of the article's figure while a very long paragraph is being read, and where it turned out to have none. */
export function LateFigureRow({ isReading }: Props) {
  return (
    <div class="pair" data-part="figure">
      <span class="label">{t('card_figure_stated')}</span>
      <span class={isReading ? 'stated' : 'detail'} data-part="stated">
        {isReading ? <span class="skeleton since-skeleton" /> : t('card_no_figure_here')}
      </span>
      <span class="verdict wide" />
    </div>
  );
}
