import { shape } from './shape.ts';

/** "The current price of", "the latest price level of", "its current trading level of": what stands behind it is a price of now. */
export const presentPrice = shape('now stands? (price|level)+ (of|at|be)? small* $');
