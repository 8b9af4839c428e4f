import { attackWithRandomScripts } from './random-scripts.ts';

attackWithRandomScripts('chromium');
