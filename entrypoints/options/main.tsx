import { render } from 'preact';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import '../../components/options/options.css';
import { readBrowserMessages } from '../../utils/platform/ui-messages.ts';

readBrowserMessages();
render(<OptionsApp />, document.getElementById('app')!);
