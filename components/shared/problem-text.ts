import type { Problem, ProblemCode } from '../../utils/domain/quote/problem.ts';
import { sources } from '../../utils/domain/quote/sources.ts';

/** A sentence for a line of its own, and one short enough to share a line with the price's age. */
interface Wording {
  readonly full: string;
  readonly brief: string;
}

const wordings: Readonly<Record<ProblemCode, (source: string) => Wording>> = {
  offline: () => same('No connection.'),
  timeout: (source) => ({ full: `${source} did not answer in time.`, brief: `${source} is slow.` }),
  'rate-limited': (source) => same(`${source} is busy.`),
  blocked: (source) => ({ full: `${source} refused to answer.`, brief: `${source} refused.` }),
  restricted: (source) => ({ full: `${source} does not serve this region.`, brief: 'Not served here.' }),
  withheld: (source) => ({
    full: `No permission to ask ${source} for prices.`,
    brief: 'No permission.',
  }),
  server: (source) => ({ full: `${source} is out of order.`, brief: `${source} is down.` }),
  'bad-answer': (source) => ({
    full: `${source} answered with something unreadable.`,
    brief: 'Unreadable answer.',
  }),
  internal: () => ({ full: 'Tickmark could not get the prices.', brief: 'No update.' }),
};

/** What is the matter, in one short sentence. */
export function problemText(problem: Problem): string {
  return wording(problem).full;
}

/** The same in the fewest words, to be followed by the age of the last known price. */
export function briefProblemText(problem: Problem): string {
  return wording(problem).brief;
}

function wording(problem: Problem): Wording {
  return wordings[problem.code](sources[problem.source].name);
}

function same(text: string): Wording {
  return { full: text, brief: text };
}
