import type { Coin } from '../coin/coin.ts';
import { type CheckValue, checkValues } from './file-values.ts';
import type { ImportSource } from './import-plan.ts';
import { type FileFlaw, type FileProblem, readSettingsFile } from './settings-file.ts';
import { readWatchlistCsv } from './watchlist-csv.ts';

/** A file as the reader chose it. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** What a file offers to import. */
export interface FileOffer extends ImportSource {
  readonly name: string;
  readonly contents: 'settings' | 'watchlist';
  readonly flaws: readonly FileFlaw[];
  /** Rows of a CSV file that name no coin. */
  readonly unrecognised: readonly string[];
}

/** Why nothing of a file can be imported. */
export type ImportProblem = FileProblem | 'no-coins';

/** Reads a settings file, or a watchlist where the file's name says CSV. Never throws. */
export function readImport(
  { name, text }: ChosenFile,
  catalog: readonly Coin[],
  check: CheckValue,
): FileOffer | ImportProblem {
  if (text.trim() === '') return 'empty';
  if (/\.(?:csv|tsv|txt)$/i.test(name)) return readWatchlist({ name, text }, catalog, check);
  const file = readSettingsFile(text);
  if (typeof file === 'string') return file;
  const { values, isComplete, flaws } = file;
  return {
    ...checkValues(values, check),
    name,
    contents: 'settings',
    isComplete,
    // Amounts are exported only where the reader chose that.
    unnamed: ['holdings'],
    flaws,
    unrecognised: [],
  };
}

function readWatchlist(
  { name, text }: ChosenFile,
  catalog: readonly Coin[],
  check: CheckValue,
): FileOffer | 'no-coins' {
  const { coins, unrecognised } = readWatchlistCsv(text, catalog);
  // A header alone is an empty watchlist.
  if (coins.length === 0 && unrecognised.length > 0) return 'no-coins';
  const read = checkValues({ watchlist: coins }, check);
  return { ...read, name, contents: 'watchlist', isComplete: false, flaws: [], unrecognised };
}
