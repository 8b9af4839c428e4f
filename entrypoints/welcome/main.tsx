import { render } from 'preact';
import { WelcomeApp } from '../../components/options/WelcomeApp.tsx';
import '../../components/options/welcome.css';
import { t } from '../../utils/domain/text/messages.ts';
import { logError } from '../../utils/platform/log.ts';
import { readBrowserMessages } from '../../utils/platform/ui-messages.ts';
import { startSample } from './start-sample.ts';
import '../gate.content/highlight.css';

readBrowserMessages();
document.documentElement.lang = t('catalog_locale');
document.title = t('welcome_title');
render(<WelcomeApp />, document.getElementById('app')!);
startSample(new AbortController().signal).catch((error: unknown) => logError('the sample', error));
