import { render } from 'preact';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import '../../components/popup/popup.css';
import { t } from '../../utils/domain/text/messages.ts';
import { readBrowserMessages } from '../../utils/platform/ui-messages.ts';

readBrowserMessages();
document.documentElement.lang = t('catalog_locale');
document.title = t('manifest_name');
render(<PopupApp />, document.getElementById('app')!);
