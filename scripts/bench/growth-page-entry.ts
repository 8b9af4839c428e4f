import { type Growth, measureGrowth } from './growth-measure.ts';
import { publicationGrowth } from './growth-publication.ts';

/** The subjects that need a page, measured in it. */
const growth = {
  shapes: (): string[] => Object.keys(publicationGrowth.shapes),
  measure: (shape: string): Growth => measureGrowth(publicationGrowth, shape),
};

declare global {
  var tickmarkGrowth: typeof growth;
}
globalThis.tickmarkGrowth = growth;
