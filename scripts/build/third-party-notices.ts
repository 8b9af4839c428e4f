import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { noticesText, type ShippedPackage } from './notices-text.ts';

const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/** The file that Vite writes in each build (`build.license`); the plugin removes it again. */
export const licenceAsset = 'bundled-licences.json';

/** An entry of that file. */
interface LicenceEntry {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
}

interface PackageFile {
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
}

const modules = join(import.meta.dirname, '../../node_modules');

/**
 * Collects the packages of all bundles and writes one file of notices. Vite 8 lists them, without tree-shaken modules, but
 * WXT runs Vite once per kind of entrypoint into one folder, where the last list would overwrite the others.
 * (`rollup-plugin-license` has the same limit and needs Rollup as a peer, so it is not used.)
 * @param besides packages with shipped files outside the bundles
 */
export function thirdPartyNotices(besides: readonly string[]) {
  const bundled = new Map<string, LicenceEntry>();
  const plugin: Plugin = {
    name: 'third-party-notices',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const asset = bundle[licenceAsset];
        // Vite writes none for a build of styles only.
        if (asset?.type !== 'asset') return;
        for (const entry of JSON.parse(String(asset.source)) as LicenceEntry[])
          bundled.set(`${entry.name}@${entry.version}`, entry);
        delete bundle[licenceAsset];
      },
    },
  };
  return {
    plugin,
    /** Writes the file into the folder of a finished build. */
    write(folder: string): void {
      const packages = [...bundled.values(), ...besides.map(unbundled)].map(shipped);
      writeFileSync(join(folder, noticesFile), noticesText(packages));
    },
  };
}

function unbundled(name: string): LicenceEntry {
  const { version, license } = packageFile(name);
  return { name, version, identifier: license ?? '' };
}

function shipped({ name, version, identifier = '', text }: LicenceEntry): ShippedPackage {
  const { author, repository } = packageFile(name);
  const url = typeof repository === 'object' ? repository.url : repository;
  return {
    name,
    version,
    licence: identifier,
    text: text ?? null,
    author: (typeof author === 'object' ? author.name : author) ?? null,
    source: url?.replace(/^git\+/, '').replace(/\.git$/, '') ?? null,
  };
}

function packageFile(name: string): PackageFile {
  return JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as PackageFile;
}
