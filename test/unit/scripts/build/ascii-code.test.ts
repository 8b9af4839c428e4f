import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { asciiCode } from '../../../../scripts/build/ascii-code.ts';

test.each([
  ['a string', `'é ₿ 😀'`],
  ['a template', '`é ₿ ${"😀"}\\``'],
  ['a string with backslashes', `'\\\\é \\\\\\\\₿ \\n'`],
  ['a regular expression', `/[é-ÿ₿]+(?!😀)/.exec('xé₿')[0]`],
  ['one for whole characters', `/^[😀é]$/u.test('😀') + 'x'`],
])('keeps %s', (_name, code) => {
  const ascii = asciiCode(code);
  expect(ascii).toMatch(/^[\0-\x7f]+$/);
  expect(runInNewContext(ascii)).toEqual(runInNewContext(code));
});

test('throws for an escaped character', () => {
  expect(() => asciiCode(`/\\–/`)).toThrow("can't be kept");
});
