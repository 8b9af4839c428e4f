import { startSurface } from '../../components/popup/start-surface.tsx';
import '../../components/popup/popup.css';

startSurface('popup');
