import { type System, thisSystem } from '../../scripts/browsers/system.ts';

const places = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];
const minute = 60_000;

/**
 * The path of nginx: `TICKMARK_NGINX`, else the usual places, else installed with apt where that is possible (Debian and its
 * relatives, as root). Logs one line for each step. Throws one message that says what to install where all of that fails.
 */
export async function findNginx(system: System = thisSystem): Promise<string> {
  const named = system.env['TICKMARK_NGINX'];
  if (named !== undefined && named !== '' && !system.isFile(named))
    system.log(`nginx: TICKMARK_NGINX names ${named}, which is no file.`);
  const found = [...(named === undefined ? [] : [named]), ...places].find((path) => system.isFile(path));
  return found ?? (await installWithApt(system));
}

async function installWithApt(system: System): Promise<string> {
  if (system.platform === 'linux' && system.isRoot && system.isFile('/usr/bin/apt-get')) {
    system.log('nginx: none found, installing nginx-light with apt-get ...');
    await system.run('apt-get', ['update', '-q'], 5 * minute);
    const args = ['install', '-y', '-q', '--no-install-recommends', 'nginx-light'];
    const { ok, output } = await system.run('apt-get', args, 10 * minute);
    const installed = places.find((path) => system.isFile(path));
    if (ok && installed !== undefined) return installed;
    system.log(`nginx: apt-get failed (${output.trim().split('\n').at(-1)?.slice(0, 160)}).`);
  }
  throw new Error(
    'No nginx: install version 1.22 or newer (Debian, Ubuntu: sudo apt-get install nginx-light), ' +
      'or set TICKMARK_NGINX to the path of one that is already there.',
  );
}
