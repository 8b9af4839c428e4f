import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { newsMatches } from '../../utils/domain/sites/news-sites.ts';
import { privateGlobs } from '../../utils/domain/sites/private-host.ts';
import { firefoxDir } from './both-browsers.ts';
import { extensionDir } from './product.ts';

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_scripts: readonly {
    readonly matches: readonly string[];
    readonly exclude_globs: readonly string[];
    readonly js: readonly string[];
    readonly all_frames?: boolean;
    readonly match_origin_as_fallback: boolean;
    readonly run_at: string;
  }[];
  readonly commands: Readonly<Record<string, { readonly suggested_key?: object }>>;
  readonly web_accessible_resources?: unknown;
  readonly side_panel?: unknown;
  readonly sidebar_action?: unknown;
  readonly content_security_policy?: unknown;
  readonly externally_connectable?: unknown;
}

const news = newsMatches();

/** The permissions that PRIVACY.md lists for a browser, each with its reason. */
function promised(browser: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(import.meta.dirname, '../../PRIVACY.md'), 'utf8');
  const [, section = ''] = text.split('\n## Permissions\n');
  const parts = section.split(/\n(?=In (?:Chromium|Firefox) also:\n|Requested only)/);
  const ofBrowser = parts.filter(
    (part) => !/^In \w+ also:/.test(part) || part.startsWith(`In ${browser} also:`),
  );
  expect(parts).toHaveLength(4);
  const rows = [...ofBrowser.join('\n').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)];
  return new Map(rows.map(([, permission = '', reason = '']) => [permission, reason]));
}

describe.each([
  ['Chromium', extensionDir],
  ['Firefox', firefoxDir],
])('the manifest for %s', (browser, folder) => {
  const promises = promised(browser);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const { permissions, host_permissions: hosts, optional_host_permissions: optional } = manifest;
  const { optional_permissions: optionalApis } = manifest;

  test('requests exactly the permissions that PRIVACY.md lists, each with a reason', () => {
    const own = hosts.filter((host) => !news.includes(host));
    expect([...permissions, ...own, ...optional, ...optionalApis].toSorted()).toEqual(
      [...promises.keys()].toSorted(),
    );
    for (const reason of promises.values()) expect(reason.length).toBeGreaterThan(15);
    expect(optionalApis).toEqual(['notifications']);
  });

  test('runs by itself on the news sites only', () => {
    for (const { matches, exclude_globs: globs } of manifest.content_scripts) {
      expect(matches.toSorted()).toEqual(news.toSorted());
      expect(globs.toSorted()).toEqual(privateGlobs().toSorted());
    }
    expect(hosts.filter((host) => news.includes(host)).toSorted()).toEqual(news.toSorted());
    expect(hosts.filter((host) => /^(?:\*|http):|<all_urls>|\/\/\*\//.test(host))).toEqual([]);
  });

  test('runs the gate in the top document and a short script in its frames', () => {
    const scripts = manifest.content_scripts.map((script) => [
      ...script.js,
      script.all_frames ?? false,
      script.match_origin_as_fallback,
      script.run_at,
    ]);
    expect(scripts).toHaveLength(2);
    expect(scripts).toContainEqual(['frame.js', true, true, 'document_end']);
    expect(scripts).toContainEqual(['content-scripts/gate.js', false, true, 'document_end']);
  });

  test('exposes no resources to pages, and keeps the browser’s default policy for its own pages', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_security_policy).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('has a side panel, which does not open by itself', () => {
    const { side_panel: panel, sidebar_action: sidebar } = manifest;
    const expected = {
      Chromium: { default_path: 'sidepanel.html' },
      Firefox: { default_panel: 'sidepanel.html', open_at_install: false },
    };
    expect(panel ?? sidebar).toMatchObject(expected[browser as keyof typeof expected]);
  });

  test('suggests at most as many keyboard shortcuts as Chromium allows', () => {
    const keys = Object.values(manifest.commands).filter((command) => command.suggested_key);
    expect(keys.length).toBeGreaterThanOrEqual(2);
    expect(keys.length).toBeLessThanOrEqual(4);
  });
});

test('passes web-ext lint without errors and warnings', async () => {
  const webExt = join(import.meta.dirname, '../../node_modules/web-ext/bin/web-ext.js');
  const args = [webExt, 'lint', '--source-dir', firefoxDir, '--output', 'json'];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, '--no-config-discovery']).catch(
    (failure: { stdout: string }) => failure,
  );
  const { errors, warnings } = JSON.parse(stdout) as { errors: unknown[]; warnings: unknown[] };
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
});
