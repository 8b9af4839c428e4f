import { takeFilterData } from '../../../utils/domain/filter/filter-data.ts';
import { PageFilter } from '../../../utils/domain/filter/page-filter.ts';
import { PageGate } from '../../../utils/page/session/page-gate.ts';

/** The gate as it runs in a content script. */
const gate = {
  hits: 0,
  /** How often the filter was made: once, when the page is read first. */
  filters: 0,
  errors: [] as string[],
  /** Resolves once the page was read as a whole. */
  start: (): Promise<void> =>
    new PageGate(
      {
        filter: () => {
          gate.filters += 1;
          return new PageFilter(takeFilterData());
        },
        onHit: () => void (gate.hits += 1),
        report: (error) => void gate.errors.push(String(error)),
      },
      new AbortController().signal,
    ).start(),
};

declare global {
  var gateUnderTest: typeof gate;
}
globalThis.gateUnderTest = gate;
