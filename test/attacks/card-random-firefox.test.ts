import { attackWithRandomScripts } from './random-scripts.ts';

attackWithRandomScripts('firefox');
