import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { type PlainKey, t } from '../../utils/domain/text/messages.ts';
import { useFileDrop } from '../hooks/use-file-drop.ts';
import type { ImportHandle, ImportState } from '../hooks/use-import.ts';
import type { StoredAside } from '../hooks/use-stored-aside.ts';
import { ExportButtons } from './ExportButtons.tsx';
import { ImportButton } from './ImportButton.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { RestoreRow } from './RestoreRow.tsx';
import { Section } from './Section.tsx';
import { UnreadableRow } from './UnreadableRow.tsx';

interface Props {
  readonly settings: Settings;
  readonly handle: ImportHandle;
  readonly aside: StoredAside;
  readonly locale: string;
}

/** Settings as a file: out, in, and back to those from before an import. */
export function DataSection({ settings, handle, aside, locale }: Props) {
  const { state, plan } = handle;
  const region = useRef<HTMLDivElement>(null);
  // The control that had the focus may be gone with the last state.
  const shown = useRef(state.kind);
  useLayoutEffect(() => {
    if (shown.current === state.kind) return;
    shown.current = state.kind;
    const next = region.current?.querySelector<HTMLElement>('[data-focus]');
    if (next) next.focus();
    else if (document.activeElement === document.body)
      region.current?.querySelector<HTMLElement>('[data-action=choose]')?.focus();
  }, [state.kind]);
  const isDragged = useFileDrop(handle.choose);
  return (
    <Section title={t('options_data')} note={t('options_data_note')} name="data">
      <div class={isDragged ? 'data dragged' : 'data'} ref={region}>
        <ExportButtons settings={settings} />
        <ImportButton onChoose={handle.choose} />
        <Outcome state={state} onUndo={handle.undo} />
        {state.kind === 'offered' && plan && (
          <ImportPreview state={state} plan={plan} handle={handle} locale={locale} />
        )}
        {state.kind !== 'offered' && state.kind !== 'imported' && (
          <RestoreRow before={aside.before} locale={locale} onRestore={handle.offerBefore} />
        )}
        <UnreadableRow unreadable={aside.unreadable} />
      </div>
    </Section>
  );
}

type Problem = Extract<ImportState, { kind: 'refused' }>['problem'];

const problemTexts: Readonly<Record<Problem, PlainKey>> = {
  'too-large': 'options_data_too_large',
  unreadable: 'options_data_unreadable_file',
  empty: 'options_data_empty',
  'not-ours': 'options_data_not_ours',
  damaged: 'options_data_damaged',
  'no-coins': 'options_data_no_coins',
};

function Outcome({ state, onUndo }: { readonly state: ImportState; readonly onUndo: () => void }) {
  return (
    <>
      <p class="error" role="alert" data-part="refused">
        {state.kind === 'refused' && t(problemTexts[state.problem])}
      </p>
      <p class="done" role="status">
        {state.kind === 'imported' && t('options_data_imported')}
        {state.kind === 'restored' && t('options_data_restored')}
      </p>
      {state.kind === 'imported' && (
        <button type="button" class="button" data-action="undo" data-focus onClick={onUndo}>
          {t('options_data_undo')}
        </button>
      )}
    </>
  );
}
