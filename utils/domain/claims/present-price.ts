import { shape } from './shape.ts';

/** "The current price of", "the latest price level of": what stands behind it is a price of now. */
export const presentPrice = shape('now (price|level)+ (of|at|be)? small* $');
