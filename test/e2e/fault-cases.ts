import {
  emptyList,
  markupNames,
  missingFields,
  nulls,
  oddIds,
  otherKinds,
  priced,
  tenMegabytes,
} from '../world/alterations.ts';
import {
  down,
  type Fault,
  hang,
  htmlInstead,
  rateLimited,
  serverError,
  wrongAnswer,
} from '../world/faults.ts';

/** One way in which a provider can be wrong. */
export interface FaultCase {
  readonly name: string;
  readonly fault: Fault;
  /** Whether its figures are good all the same, so that they are what is shown. */
  readonly harmless?: boolean;
}

export const faultCases: readonly FaultCase[] = [
  { name: 'down', fault: down },
  { name: 'hang', fault: hang },
  { name: '429, Retry-After', fault: rateLimited(119) },
  { name: '429', fault: rateLimited() },
  { name: '401', fault: wrongAnswer(401, '{"error":{"status":{"error_code":10002}}}') },
  { name: '403 with HTML', fault: htmlInstead(403) },
  { name: '451', fault: wrongAnswer(451, '{"code":0,"msg":"restricted location"}') },
  { name: '500', fault: serverError() },
  { name: 'HTML with 200', fault: htmlInstead(200) },
  { name: 'empty list', fault: emptyList },
  { name: 'strings for numbers', fault: otherKinds },
  { name: 'nulls', fault: nulls },
  { name: 'missing fields', fault: missingFields },
  { name: '10 MB', fault: tenMegabytes },
  { name: 'price 0', fault: priced(0) },
  { name: 'price -1', fault: priced(-1) },
  { name: 'price NaN', fault: priced(Number.NaN) },
  { name: 'price 1e308', fault: priced(1e308) },
  { name: 'odd ids', fault: oddIds, harmless: true },
  { name: 'markup in names', fault: markupNames, harmless: true },
];
