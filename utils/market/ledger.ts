import type { Problem } from '../domain/quote/problem.ts';
import type { ProviderId } from '../domain/quote/quote.ts';
import { budgetFreeAt, stillTaken, type Urgency } from '../domain/refresh/budget.ts';
import { coolDownUntil, isCooling } from '../domain/refresh/cool-down.ts';
import type { HttpFailure } from '../platform/http.ts';
import type { StorageCell } from '../platform/storage-cell.ts';
import { type Circuit, emptyCircuit, type LedgerMemory } from './ledger-memory.ts';

/** What the ledger must know of whom is asked. */
export interface Party {
  readonly circuit: string;
  readonly perMinute: number;
  readonly limitedMs: number;
}

interface NamedParty extends Party {
  readonly id: ProviderId;
}

export interface Errand {
  /** Names what is asked for: `top:usd`. The same is not asked of one party twice within `intervalMs`. */
  readonly what: string;
  readonly urgency: Urgency;
  readonly intervalMs: number;
  /** Whether `what` may be written to the disk, where it names a coin; it may unless this says no. */
  readonly isStored?: () => boolean;
}

/** What was asked longer ago than this is forgotten, in milliseconds. Nothing has a longer interval. */
const forgottenAfter = 3_600_000;
/** Statuses that are about the request: asking for something else may well work. */
const aboutTheRequest = new Set([400, 404, 414, 422]);

interface LedgerParts {
  readonly cell: StorageCell<LedgerMemory>;
  readonly now: () => number;
  readonly random: () => number;
}

/**
 * Who may be asked what, and when: one budget and one cool-down a circuit. Every request is written down before
 * it leaves, so that a worker that dies over it does not ask again.
 */
export class Ledger {
  readonly #parts: LedgerParts;
  #memory: LedgerMemory | null = null;
  /** What private windows asked for: remembered, but not stored. */
  readonly #unstored = new Set<string>();

  constructor(parts: LedgerParts) {
    this.#parts = parts;
  }

  /** When this may be asked: now, or in milliseconds since 1970. */
  async freeAt(party: Party, errand: Errand): Promise<number> {
    await this.#load();
    return freeAt(circuitOf(this.#circuits, party), party, errand, this.#parts.now());
  }

  /** Takes a token and writes the request down; false where it may not leave now. */
  async admit(party: Party, { what, ...errand }: Errand): Promise<boolean> {
    await this.#load();
    if (errand.isStored?.() === false) this.#unstored.add(what);
    else this.#unstored.delete(what);
    const circuits = this.#circuits;
    const now = this.#parts.now();
    if (freeAt(circuitOf(circuits, party), party, { what, ...errand }, now) > now) return false;
    const known = circuitOf(circuits, party);
    const recent = Object.entries(known.asked).filter(([, at]) => at <= now && now - at < forgottenAfter);
    await this.#keep(circuits, party, {
      ...known,
      taken: [...stillTaken(known.taken, now), now],
      asked: { ...Object.fromEntries(recent), [what]: now },
    });
    return true;
  }

  /** Writes the outcome down. After a failure the cool-down alone says when to come back. */
  async settle(party: Party, errand: Errand, answer: { readonly ok: true } | HttpFailure): Promise<void> {
    await this.#load();
    const circuits = this.#circuits;
    const known = circuitOf(circuits, party);
    if (answer.ok) return this.#keep(circuits, party, { ...known, failures: 0, code: null, until: 0 });
    if (blamesRequest(errand, answer)) return this.#keep(circuits, party, { ...known, code: answer.code });
    const { [errand.what]: _, ...asked } = known.asked;
    const failures = known.failures + 1;
    const { now, random } = this.#parts;
    const until = coolDownUntil(answer, party.limitedMs, failures, now(), random());
    return this.#keep(circuits, party, { ...known, asked, failures, code: answer.code, until });
  }

  /**
   * Why nobody of these answers, and when the first of them may be asked again. The words are about the one that
   * comes first, as its figures are those that the reader wanted.
   */
  async problem(parties: readonly NamedParty[], errand: Errand): Promise<Problem> {
    return this.problemOf(parties.map((party) => ({ party, errand })));
  }

  /** The same where not everybody is asked for the same. */
  async problemOf(
    asks: readonly { readonly party: NamedParty; readonly errand: Errand }[],
  ): Promise<Problem> {
    await this.#load();
    const circuits = this.#circuits;
    const now = this.#parts.now();
    const failing = asks.find(({ party }) => circuitOf(circuits, party).code !== null) ?? asks[0];
    return {
      code: (failing && circuitOf(circuits, failing.party).code) ?? 'timeout',
      source: failing?.party.id ?? 'coingecko',
      retryAt: Math.min(
        ...asks.map(({ party, errand }) => freeAt(circuitOf(circuits, party), party, errand, now)),
      ),
    };
  }

  async #load(): Promise<void> {
    if (this.#memory) return;
    const stored = await this.#parts.cell.read();
    this.#memory ??= stored ?? { version: 1, circuits: {} };
  }

  /** As of this very moment: to be read after the last await before a decision. */
  get #circuits(): LedgerMemory['circuits'] {
    return this.#memory?.circuits ?? {};
  }

  async #keep(circuits: LedgerMemory['circuits'], party: Party, circuit: Circuit): Promise<void> {
    const now = this.#parts.now();
    const others = Object.entries(circuits).filter(([, other]) => matters(other, now));
    // Without an await since the decision: of two that ask at the same time, the second must see the first.
    this.#memory = { version: 1, circuits: { ...Object.fromEntries(others), [party.circuit]: circuit } };
    const asked = new Set(Object.values(this.#memory.circuits).flatMap((each) => Object.keys(each.asked)));
    for (const what of this.#unstored) if (!asked.has(what)) this.#unstored.delete(what);
    await this.#parts.cell.write(withoutAsked(this.#memory, this.#unstored));
  }
}

/** A chart may be refused for its age alone (CoinGecko: 401 for more than 365 days), which says nothing of prices. */
function blamesRequest({ urgency }: Errand, { status }: HttpFailure): boolean {
  if (status === undefined) return false;
  return aboutTheRequest.has(status) || (status === 401 && urgency === 'charts');
}

/** Judged at one moment, which the caller compares with: a clock read twice may tick in between. */
function freeAt(
  { taken, asked, until }: Circuit,
  { perMinute }: Party,
  { what, urgency, intervalMs }: Errand,
  now: number,
): number {
  const askedAt = Object.hasOwn(asked, what) ? (asked[what] ?? 0) : 0;
  return Math.max(
    isCooling(until, now) ? until : now,
    askedAt <= now ? askedAt + intervalMs : now,
    budgetFreeAt(taken, perMinute, urgency, now),
  );
}

function matters({ asked, until }: Circuit, now: number): boolean {
  return until + forgottenAfter > now || Object.values(asked).some((at) => now - at < forgottenAfter);
}

function circuitOf(circuits: LedgerMemory['circuits'], { circuit }: Party): Circuit {
  return (Object.hasOwn(circuits, circuit) ? circuits[circuit] : undefined) ?? emptyCircuit;
}

function withoutAsked(memory: LedgerMemory, left: ReadonlySet<string>): LedgerMemory {
  if (left.size === 0) return memory;
  const circuits = Object.entries(memory.circuits).map(([name, circuit]): [string, Circuit] => {
    const asked = Object.entries(circuit.asked).filter(([what]) => !left.has(what));
    return [name, { ...circuit, asked: Object.fromEntries(asked) }];
  });
  return { version: 1, circuits: Object.fromEntries(circuits) };
}
