import { describe, expect, test } from 'vitest';
import { noticesText, type ShippedPackage } from '../../../../scripts/build/notices-text.ts';

const plain: ShippedPackage = {
  name: 'b-package',
  version: '1.2.3',
  licence: 'MIT',
  text: 'MIT License\n\nCopyright (c) 2020 B\n',
  author: 'B',
  source: 'https://git.example/b',
};

describe('the notices', () => {
  test('have name, version, licence and its text, by name', () => {
    const text = noticesText([plain, { ...plain, name: 'a-package' }]);
    expect(text.indexOf('a-package 1.2.3')).toBeLessThan(text.indexOf('b-package 1.2.3'));
    expect(text).toContain(
      'Licence: MIT\nSource: https://git.example/b\n\nMIT License\n\nCopyright (c) 2020 B',
    );
  });

  test('add the MIT licence text if a package has no licence file', () => {
    const text = noticesText([{ ...plain, text: null }]);
    expect(text).toContain('Copyright (c) B\n\nPermission is hereby granted, free of charge');
    expect(text).toContain('OTHER DEALINGS IN THE SOFTWARE.');
  });

  test('name the source code of packages under the MPL', () => {
    const text = noticesText([{ ...plain, licence: 'MPL-2.0', text: 'Mozilla Public License Version 2.0' }]);
    expect(text).toContain(
      'Source: https://git.example/b\nThe source code of this version is to be had there',
    );
    expect(text).toContain('b-package@1.2.3');
  });

  test.each<[string, Partial<ShippedPackage>, RegExp]>([
    ['an unknown licence', { licence: 'GPL-3.0' }, /GPL-3\.0/],
    ['no licence at all', { licence: '' }, /decide/],
    ['no text and no author', { text: null, author: null }, /no licence file/],
    ['no text of another licence than MIT', { text: null, licence: 'Apache-2.0' }, /no licence file/],
    ['the MPL without a source', { licence: 'MPL-2.0', source: null }, /source/],
  ])('stop the build: %s', (_what, change, words) => {
    expect(() => noticesText([{ ...plain, ...change }])).toThrow(words);
  });
});
