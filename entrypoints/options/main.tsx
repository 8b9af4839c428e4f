import { render } from 'preact';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import '../../components/options/options.css';
import { t } from '../../utils/domain/text/messages.ts';
import { readBrowserMessages } from '../../utils/platform/ui-messages.ts';

readBrowserMessages();
document.documentElement.lang = t('catalog_locale');
document.title = t('options_title');
render(<OptionsApp />, document.getElementById('app')!);
