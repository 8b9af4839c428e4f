import { chatterSteps, type ScaleStep, sentimentSteps, stepOf } from '../sentiment/crowd.ts';
import type { ClaimSentence, ScaleClaim } from './context-claim.ts';
import { onlyCoin } from './only-coin.ts';

const quote = `["'“”‘’]`;
const sentimentStep = `${quote}?((?:extremely[\\s-]+)?(?:bearish|bullish)|neutral)${quote}?`;
/** Common words, which are a step only in quotation marks or before "levels". */
const chatterStep = `(?:${quote}((?:extremely[\\s-]+)?(?:low|high)|normal)${quote}|((?:extremely[\\s-]+)?(?:low|high)|normal)(?=\\s+(?:levels?|territory|zone)))`;

const scales = [
  {
    kind: 'sentiment',
    words: 'sentiment',
    other: 'chatter|message volumes?',
    step: sentimentStep,
    steps: sentimentSteps,
  },
  {
    kind: 'chatter',
    words: 'chatter|message volumes?',
    other: 'sentiment',
    step: chatterStep,
    steps: chatterSteps,
  },
] as const;

const patterns = scales.map(({ kind, words, other, step, steps }) => ({
  kind,
  steps,
  /** The subject and what is said of it, up to the other subject. */
  said: new RegExp(`\\b(?:${words})\\b(?:(?!\\b(?:${other})\\b)[^;])*`, 'gi'),
  each: new RegExp(step, 'gi'),
}));

/** Forecasts, surveys of other times. */
const isOther = /\b(?:would|could|may|might|if|will|should|(?:19|20)\d\d|last (?:month|year))\b/i;
const fromBefore = /\bfrom\s+(?:an?\s+|the\s+)?$/i;
/** "Not bullish", "less bearish". */
const negated = /\b(?:not|less|more|no longer|never|neither)\s+(?:an?\s+)?$/i;

/** The steps of sentiment and of message volume that a sentence states for its only coin. */
export function sentimentClaims(sentence: ClaimSentence): ScaleClaim[] {
  const { text } = sentence;
  const mention = onlyCoin(sentence);
  if (mention === null || mention === undefined || isOther.test(text)) return [];
  return patterns.flatMap(({ kind, steps, said, each }) => {
    const claims = Array.from(text.matchAll(said), ({ 0: part, index }) => {
      const found = stepsIn(part, each, steps);
      const read = found && readingOf(found, part);
      return read ? { kind, mention, ...read, start: index + read.start, end: index + read.end } : null;
    }).filter((claim) => claim !== null);
    // Two of them differ in what they are about.
    return claims.length === 1 ? claims : [];
  });
}

interface FoundStep {
  readonly step: ScaleStep;
  readonly start: number;
  readonly end: number;
  readonly isBefore: boolean;
}

/** Null where one of the words is negated or compared. */
function stepsIn(
  part: string,
  pattern: RegExp,
  steps: typeof sentimentSteps | typeof chatterSteps,
): FoundStep[] | null {
  const found: FoundStep[] = [];
  for (const match of part.matchAll(pattern)) {
    const left = part.slice(0, match.index);
    const step = stepOf(match[1] ?? match[2] ?? '', null, steps);
    if (step === null) continue;
    if (negated.test(left)) return null;
    const end = match.index + match[0].length;
    found.push({ step, start: match.index, end, isBefore: fromBefore.test(left) });
  }
  return found;
}

/** One step, or one after a "from" and one of now. */
function readingOf(
  found: readonly FoundStep[],
  part: string,
): Pick<ScaleClaim, 'step' | 'before' | 'start' | 'end'> | null {
  const now = found.filter(({ isBefore }) => !isBefore);
  const before = found.filter(({ isBefore }) => isBefore);
  const [current] = now;
  if (!current || now.length > 1 || before.length > 1) return null;
  const [first] = before;
  if (first && !/\bto\b/i.test(part)) return null;
  return { step: current.step, before: first?.step ?? null, start: current.start, end: current.end };
}
