import { render } from 'preact';
import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import '../../components/options/options.css';

render(<OptionsApp />, document.getElementById('app')!);
