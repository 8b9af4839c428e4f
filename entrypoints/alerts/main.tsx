import { render } from 'preact';
import { AlertsApp } from '../../components/alerts/AlertsApp.tsx';
import '../../components/alerts/alert-window.css';
import { t } from '../../utils/domain/text/messages.ts';
import { readBrowserMessages } from '../../utils/platform/ui-messages.ts';

readBrowserMessages();
document.documentElement.lang = t('catalog_locale');
document.title = t('alert_window');
render(<AlertsApp />, document.getElementById('app')!);
