import type { SkippedPart } from '../../utils/domain/settings/file-values.ts';
import type { ImportMode, ImportPlan, SettingChange } from '../../utils/domain/settings/import-plan.ts';
import type { FileFlaw } from '../../utils/domain/settings/settings-file.ts';
import { type PlainKey, t, tCount } from '../../utils/domain/text/messages.ts';
import type { ImportFailure, ImportHandle, ImportOffer, ImportState } from '../hooks/use-import.ts';
import { type Choice, RadioChoices } from './RadioChoices.tsx';
import { importMoment, listChanges, settingTitle, skippedText, valueText } from './setting-texts.ts';

interface Props {
  readonly state: Extract<ImportState, { kind: 'offered' }>;
  readonly plan: ImportPlan;
  readonly handle: ImportHandle;
  readonly locale: string;
}

const modes: readonly Choice<ImportMode>[] = [
  { value: 'replace', title: 'options_data_replace', note: 'options_data_replace_note' },
  { value: 'merge', title: 'options_data_merge', note: 'options_data_merge_note' },
];

const flawTexts: Readonly<Record<FileFlaw, PlainKey>> = {
  'newer-version': 'options_data_newer_version',
  'cut-off': 'options_data_cut_off',
};

const failureTexts: Readonly<Record<ImportFailure, PlainKey>> = {
  storage: 'shared_not_saved_storage',
  outdated: 'options_data_outdated',
};

/** What an import would change, before it changes anything. */
export function ImportPreview({ state, plan, handle, locale }: Props) {
  const { offer, mode, failure } = state;
  const isFile = offer.contents !== 'before';
  return (
    <div class="import" data-part="import">
      <p tabIndex={-1} data-focus>
        <strong>{offerTitle(offer, locale)}</strong>
      </p>
      {isFile &&
        offer.flaws.map((flaw) => (
          <p key={flaw} class="warn">
            {t(flawTexts[flaw])}
          </p>
        ))}
      {isFile && (
        <RadioChoices
          label={t('options_data_lists')}
          name="import-mode"
          choices={modes}
          value={mode}
          onChange={handle.setMode}
        />
      )}
      <Changes changes={plan.changes} />
      <Skipped skipped={plan.skipped} />
      {isFile && <Unrecognised rows={offer.unrecognised} />}
      <p class="error" role="alert">
        {failure && t(failureTexts[failure])}
      </p>
      <div class="buttons">
        {plan.changes.length > 0 && (
          <button type="button" class="button" data-action="confirm" onClick={handle.confirm}>
            {t(isFile ? 'options_data_import' : 'options_data_restore')}
          </button>
        )}
        <button type="button" class="button" data-action="cancel" onClick={handle.cancel}>
          {t('options_data_cancel')}
        </button>
      </div>
    </div>
  );
}

function offerTitle(offer: ImportOffer, locale: string): string {
  if (offer.contents !== 'before') return t('options_data_from_file', { name: offer.name });
  if (offer.at === null) return t('options_data_from_undo');
  return t('options_data_from_before', { moment: importMoment(offer.at, locale) });
}

function Changes({ changes }: { readonly changes: readonly SettingChange[] }) {
  if (changes.length === 0) return <p class="note">{t('options_data_no_changes')}</p>;
  return (
    <div>
      <p class="note" id="import-changes">
        {t('options_data_changes')}
      </p>
      <ul class="plan" aria-labelledby="import-changes">
        {changes.map((change) => (
          <li key={change.name} data-change={change.name}>
            <span>{settingTitle(change.name)}</span>
            {change.kind === 'list' ? (
              listChanges(change).map((text) => <span key={text}>{text}</span>)
            ) : (
              <span>
                {t('options_data_change', {
                  from: valueText(change.name, change.from),
                  to: valueText(change.name, change.to),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Skipped({ skipped }: { readonly skipped: readonly SkippedPart[] }) {
  if (skipped.length === 0) return null;
  return (
    <div>
      <p class="note" id="import-skipped">
        {t('options_data_skipped')}
      </p>
      <ul class="plan" aria-labelledby="import-skipped">
        {skipped.map((part) => (
          <li key={`${part.kind} ${part.name}`} data-skipped={part.name}>
            <span>{settingTitle(part.name)}</span>
            <span class="warn">{skippedText(part)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Rows that are shown; the others are counted. */
const mostRows = 20;

function Unrecognised({ rows }: { readonly rows: readonly string[] }) {
  if (rows.length === 0) return null;
  return (
    <div data-part="unrecognised">
      <p class="warn">{tCount('options_data_unrecognised', rows.length)}</p>
      <ul class="note">
        {rows.slice(0, mostRows).map((row, index) => (
          <li key={index}>{t('options_data_row', { row })}</li>
        ))}
      </ul>
      {rows.length > mostRows && (
        <p class="note">{tCount('options_data_more_rows', rows.length - mostRows)}</p>
      )}
    </div>
  );
}
