import type { Correction } from '../../utils/domain/choices/choice.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { removeCorrection, unmute } from '../../utils/domain/settings/settings-edits.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { coinOf } from '../hooks/use-coin-names.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Settings;
  readonly change: ChangeSettings;
}

/** What the reader chose in cards: muted words and corrections. Each can be undone. */
export function CardChoices({ settings, change }: Props) {
  return (
    <>
      <Section title={t('options_muted')} note={t('options_muted_note')} name="muted">
        <UndoList
          button={t('options_unmute')}
          none={t('options_muted_none')}
          entries={settings.muted.map((word) => ({
            key: word,
            text: t('options_muted_word', { word }),
            label: t('options_unmute_word', { word }),
            onUndo: () => change(unmute(word)),
          }))}
        />
      </Section>
      <Section title={t('options_corrections')} note={t('options_corrections_note')} name="corrections">
        <UndoList
          button={t('options_undo')}
          none={t('options_corrections_none')}
          entries={settings.corrections.map((correction) => ({
            key: [correction.word, correction.from, correction.site].filter(Boolean).join(' '),
            text: correctionText(correction),
            label: t('options_undo_label', { what: correctionText(correction) }),
            onUndo: () => change(removeCorrection(correction)),
          }))}
        />
      </Section>
    </>
  );
}

function correctionText({ word, from, to, site = '' }: Correction): string {
  return to === null
    ? t('options_correction_none', { word, site })
    : t('options_correction', { word, from: coinOf(from).name, to: coinOf(to).name });
}

interface Entry {
  readonly key: string;
  readonly text: string;
  /** What the button does to this entry, for screen readers. */
  readonly label: string;
  readonly onUndo: () => void;
}

interface ListProps {
  readonly entries: readonly Entry[];
  /** Text of each button. */
  readonly button: string;
  /** Shown where there are no entries. */
  readonly none: string;
}

function UndoList({ entries, button, none }: ListProps) {
  return (
    <>
      <ul class="list">
        {entries.map(({ key, text, label, onUndo }) => (
          <li key={key} class="list-row" data-entry={key}>
            <span class="list-name" title={text}>
              {text}
            </span>
            <button type="button" class="button" aria-label={label} onClick={onUndo}>
              {button}
            </button>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p class="note empty">{none}</p>}
    </>
  );
}
