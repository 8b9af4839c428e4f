import { describe, expect, test } from 'vitest';
import type { System } from '../../../scripts/browsers/system.ts';
import { findNginx } from '../../support/nginx.ts';

interface Machine {
  readonly files: Set<string>;
  readonly env?: Readonly<Record<string, string>>;
  readonly isRoot?: boolean;
  readonly run?: System['run'];
}

function machine({ files, env = {}, isRoot = false, run }: Machine): System & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    platform: 'linux',
    env,
    home: '/home/reader',
    isRoot,
    lines,
    isFile: (path) => files.has(path),
    list: () => [],
    run: run ?? (async () => ({ ok: false, output: 'E: no network' })),
    log: (line) => void lines.push(line),
  };
}

describe('nginx is', () => {
  test('the one that the variable names, before the usual places', async () => {
    const system = machine({
      files: new Set(['/usr/sbin/nginx', '/own/nginx']),
      env: { TICKMARK_NGINX: '/own/nginx' },
    });
    expect(await findNginx(system)).toBe('/own/nginx');
  });

  test('the installed one where the variable names no file, which is logged', async () => {
    const system = machine({ files: new Set(['/usr/sbin/nginx']), env: { TICKMARK_NGINX: '/gone/nginx' } });
    expect(await findNginx(system)).toBe('/usr/sbin/nginx');
    expect(system.lines).toEqual(['nginx: TICKMARK_NGINX names /gone/nginx, which is no file.']);
  });

  test('installed with apt by root, with a line that says so', async () => {
    const files = new Set(['/usr/bin/apt-get']);
    const system = machine({
      files,
      isRoot: true,
      run: async (_command, args) => {
        if (args.includes('nginx-light')) files.add('/usr/sbin/nginx');
        return { ok: true, output: '' };
      },
    });
    expect(await findNginx(system)).toBe('/usr/sbin/nginx');
    expect(system.lines).toEqual(['nginx: none found, installing nginx-light with apt-get ...']);
  });

  test.each([
    ['not root', false],
    ['apt-get fails', true],
  ])('missing: %s', async (_name, isRoot) => {
    const system = machine({ files: new Set(['/usr/bin/apt-get']), isRoot });
    await expect(findNginx(system)).rejects.toThrow('sudo apt-get install nginx-light');
  });
});
