import { shape } from './shape.ts';

/** "The largest crypto by market value": the amount only says which coin is meant. */
export const rank = shape('(by|in) amount');
