import '../../../scripts/cards/card-sheet.ts';
import { layoutFaults } from './layout-faults.ts';

/** The card's states on a plain page, with a look at their layout. */
declare global {
  var faultsOf: (root: ShadowRoot) => string[];
}
globalThis.faultsOf = layoutFaults;
