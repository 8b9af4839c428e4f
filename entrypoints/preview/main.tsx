import { render } from 'preact';
import { PreviewView } from '../../components/options/PreviewView.tsx';
import '../../components/options/preview.css';
import { t } from '../../utils/domain/text/messages.ts';
import { logError } from '../../utils/platform/log.ts';
import { readBrowserMessages } from '../../utils/platform/ui-messages.ts';
import '../gate.content/highlight.css';
import { startExampleCard } from './example-card.ts';
import { startPreview } from './start-preview.ts';

readBrowserMessages();
document.documentElement.lang = t('catalog_locale');
document.title = t('options_preview');
render(<PreviewView />, document.getElementById('app')!);
const { signal } = new AbortController();
startPreview(signal).catch((error: unknown) => logError('the preview', error));
startExampleCard(signal).catch((error: unknown) => logError('the card of the preview', error));
