import type { Claim, ClaimMention } from '../../../utils/domain/claims/claim.ts';

/** What a figure of a paragraph is. A role behind another one is acceptable too: a doubtful case. */
export type FigureLabel =
  | 'now'
  | 'chg'
  | 'tgt'
  | 'lvl'
  | 'past'
  | 'ext'
  | 'rng'
  | 'ind'
  | 'pchg'
  | 'fchg'
  | 'amt'
  | 'oth';

export interface LabelledFigure {
  readonly start: number;
  readonly end: number;
  readonly roles: readonly FigureLabel[];
  /** Its coin's symbol in small letters; empty where it has none. */
  readonly coin: string;
}

export interface LabelledParagraph {
  readonly text: string;
  /** With the coin's symbol in small letters as its id. */
  readonly mentions: readonly ClaimMention[];
  readonly figures: readonly LabelledFigure[];
}

export type ReportedKind = 'price' | 'target' | 'change';

const kindOf: Partial<Record<FigureLabel, ReportedKind>> = {
  now: 'price',
  chg: 'change',
  tgt: 'target',
  lvl: 'target',
};

const marked = /\{([^|}]+)\|([^}]+)\}|\[([^|\]]+)\|([^\]\s]+)(?: ([^\]\s]+))?[^\]]*\]/g;

/** Reads `{Bitcoin|btc} fell to [$61,200|now btc]`: mentions in braces, figures in brackets with role and coin. */
function labelledParagraph(source: string): LabelledParagraph {
  const mentions: ClaimMention[] = [];
  const figures: LabelledFigure[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(marked)) {
    text += source.slice(from, match.index);
    from = match.index + match[0].length;
    const [, name, symbol, figure, roles, coin] = match;
    const start = text.length;
    text += name ?? figure;
    if (symbol !== undefined) mentions.push({ start, end: text.length, coin: symbol });
    else {
      const each = roles!.split('/') as FigureLabel[];
      figures.push({ start, end: text.length, roles: each, coin: coin ?? '' });
    }
  }
  return { text: text + source.slice(from), mentions, figures };
}

export interface Count {
  reported: number;
  right: number;
  /** Of the labels whose coin the paragraph mentions. */
  wanted: number;
  found: number;
}

export type Score = Record<ReportedKind, Count> & { readonly wrong: string[] };

interface Report {
  readonly kind: ReportedKind;
  readonly start: number;
  readonly end: number;
  readonly coin: string;
}

/** Compares what `read` reports with the labels; a doubtful label counts by its first role. */
export function scoreParagraphs(
  sources: readonly string[],
  read: (text: string, mentions: readonly ClaimMention[]) => readonly Claim[],
): Score {
  const count = (): Count => ({ reported: 0, right: 0, wanted: 0, found: 0 });
  const score: Score = { price: count(), target: count(), change: count(), wrong: [] };
  for (const source of sources) {
    const { text, mentions, figures } = labelledParagraph(source);
    const reports = read(text, mentions).flatMap((claim) => reportsOf(claim, mentions));
    const around = (at: number): string => text.slice(Math.max(0, at - 60), at + 40);
    for (const { kind, start, end, coin } of reports) {
      const label = figures.find((figure) => figure.start < end && start < figure.end);
      const isRight = label?.coin === coin && kindOf[label.roles[0]!] === kind;
      score[kind].reported += 1;
      if (isRight) score[kind].right += 1;
      else score.wrong.push(`${kind} of ${coin}, labelled ${label?.roles.join('/')}: … ${around(start)}`);
    }
    for (const { roles, coin, start, end } of figures) {
      const kind = kindOf[roles[0]!];
      if (!kind || !mentions.some((mention) => mention.coin === coin)) continue;
      score[kind].wanted += 1;
      const isFound = reports.some(
        (report) => report.kind === kind && report.coin === coin && report.start < end && start < report.end,
      );
      if (isFound) score[kind].found += 1;
      else score.wrong.push(`missed ${kind} of ${coin}: … ${around(start)}`);
    }
  }
  return score;
}

function reportsOf(claim: Claim, mentions: readonly ClaimMention[]): Report[] {
  const { coin } = mentions[claim.mention]!;
  if (claim.kind === 'change') return [{ ...claim.change, kind: 'change', coin }];
  const { kind, start, end, change } = claim;
  const figures: Report[] = change ? [{ ...change, kind: 'change', coin }] : [];
  // The labels know no ranges.
  return kind === 'range' ? figures : [{ kind, start, end, coin }, ...figures];
}
