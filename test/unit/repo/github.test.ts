import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface PackageFile {
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe('the release workflow', () => {
  const workflow = read('.github/workflows/release.yml');
  const { scripts, devDependencies } = JSON.parse(read('package.json')) as PackageFile;

  it('runs scripts that exist, tests before it packs', () => {
    const run = [...workflow.matchAll(/run: npm (?:run )?([\w:]+)$/gm)].map(([, name = '']) => name);
    expect(run).toEqual(['ci', 'test', 'package']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run.filter((name) => name !== 'ci')));
  });

  it('uses the major version of Node that the scripts need', () => {
    const major = /node-version: (\d+)$/m.exec(workflow)?.[1];
    expect(major).toBe(devDependencies['node']?.split('.')[0]);
  });

  it('lets no job write that runs code of the repository', () => {
    const [build = '', publish = ''] = workflow.split(/^ {2}publish:$/m);
    expect(build).not.toContain(': write');
    expect(publish).not.toMatch(/npm|checkout/);
  });
});

describe('the issue forms', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const forms = readdirSync(join(root, folder)).filter((name) => name !== 'config.yml');

  it.each(forms)('%s has a name, a description, and a different id for each field', (name) => {
    const form = read(join(folder, name));
    expect(form).toMatch(/^name: .+\ndescription: .+$/m);
    const fields = [...form.matchAll(/^ {2}- type: (?!markdown)/gm)];
    const ids = [...form.matchAll(/^ {4}id: (\w+)$/gm)].map(([, id]) => id);
    expect(ids).toHaveLength(fields.length);
    expect(new Set(ids).size).toBe(fields.length);
  });

  it('quotes the label of the panel with the reasons as the card has it', () => {
    const messages = JSON.parse(read('public/_locales/en/messages.json')) as Record<
      string,
      { readonly message: string }
    >;
    expect(read(join(folder, 'wrong-coin.yml'))).toContain(`“${messages['card_why']?.message}”`);
  });
});
