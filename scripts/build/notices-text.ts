/** A package of which something is in the built extension. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier: `MIT`. */
  readonly licence: string;
  /** Its licence file; null where the package has none. */
  readonly text: string | null;
  readonly author: string | null;
  /** Where its source is to be had; null where the package does not say. */
  readonly source: string | null;
}

/** Licences that require a reference to the source code. */
const needsSource = /^(?:MPL|LGPL|EPL)-/;
/** Licences whose conditions the notices meet. Any other fails the build, for a decision. */
const accepted = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0']);

const rule = '-'.repeat(80);

/**
 * The file `THIRD-PARTY-NOTICES.txt`: name, version, licence and its text for every package, sorted by name.
 * @throws where a package has an unknown licence, or no licence text
 */
export function noticesText(packages: readonly ShippedPackage[]): string {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const intro = [
    'Tickmark contains parts of the following packages, each under the licence below it.',
    'Coin logos are trademarks of their owners. Market data is not part of the package: its sources are named where it is shown.',
  ];
  return [intro.join('\n'), ...sorted.map(notice)].join(`\n\n${rule}\n\n`) + '\n';
}

function notice(shipped: ShippedPackage): string {
  const { name, version, licence, source } = shipped;
  if (!accepted.has(licence)) throw new Error(`${name} is under ${licence}: decide whether it may ship.`);
  const copyleft = needsSource.test(licence);
  if (copyleft && source === null) throw new Error(`${name} does not say where its source is to be had.`);
  const head = [`${name} ${version}`, `Licence: ${licence}`];
  if (source !== null) head.push(`Source: ${source}`);
  if (copyleft)
    head.push(
      `The source code of this version is to be had there, and as ${name}@${version} from the npm registry. What the build`,
      "changes around it is in Tickmark's own source, in scripts/build.",
    );
  return `${head.join('\n')}\n\n${licenceText(shipped)}`;
}

function licenceText({ name, licence, text, author }: ShippedPackage): string {
  if (text !== null) return text.trim();
  if (licence !== 'MIT' || author === null) throw new Error(`${name} has no licence file.`);
  return `MIT License\n\nCopyright (c) ${author}\n\n${mit}`;
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
