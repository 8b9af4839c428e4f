import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type System, thisSystem } from '../../scripts/browsers/system.ts';
import { makeCertificate } from '../world/certificate.ts';
import type { World } from '../world/world.ts';
import { waitFor } from './wait-for.ts';

const deployed = join(import.meta.dirname, '../../deploy/nginx');
const parts = ['providers.conf', 'cache.conf', 'stale.conf', 'locations.conf'];

/** The configuration of `deploy/nginx` on this machine. */
export interface DeployedNginx {
  readonly port: number;
  /** PEM. */
  readonly certificate: string;
  /** What `nginx -t` prints; rejects where it finds a fault. */
  check(): Promise<string>;
  start(): Promise<void>;
  /** All that nginx wrote into its folder for logs. */
  logs(): string;
  close(): Promise<void>;
}

/** Replaces a text that must be there, so that a change of the configuration can't silently change what is tested. */
function replace(text: string, found: RegExp, by: string | ((...groups: string[]) => string)): string {
  if (!new RegExp(found.source).test(text)) throw new Error(`the configuration has no ${found.source}`);
  return text.replaceAll(found, by as string);
}

/**
 * Lays the configuration out in a folder of its own. Changed are: ports, paths and certificates, the providers' addresses (the
 * world's), and every interval and rate, which are divided and multiplied by `scale`, as nginx has no other clock than the real one.
 */
export async function deployNginx(
  world: Pick<World, 'port' | 'certificate'>,
  scale: number,
): Promise<DeployedNginx> {
  const program = await findNginx();
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-nginx-'));
  const conf = join(folder, 'conf');
  for (const name of ['conf/tickmark', 'cache', 'log', 'temp'])
    mkdirSync(join(folder, name), { recursive: true });
  const { key, cert } = makeCertificate(new Date());
  writeFileSync(join(conf, 'own.key'), key);
  writeFileSync(join(conf, 'own.pem'), cert);
  writeFileSync(join(conf, 'world.pem'), world.certificate);
  for (const part of parts) cpSync(join(deployed, part), join(conf, 'tickmark', part));
  const port = await freePort();
  const change = (path: string, edit: (text: string) => string): void =>
    writeFileSync(join(conf, path), edit(readFileSync(join(conf, path), 'utf8')));
  cpSync(join(deployed, 'tickmark.conf'), join(conf, 'tickmark.conf'));
  change('tickmark.conf', (text) => {
    let own = replace(text, /listen 443 ssl;/g, `listen 127.0.0.1:${port} ssl;`);
    own = replace(own, /listen \[::\]:443 ssl;/g, '');
    own = replace(own, /\/etc\/ssl\/certs\/prices\.example\.org\.pem/g, join(conf, 'own.pem'));
    own = replace(own, /\/etc\/ssl\/private\/prices\.example\.org\.key/g, join(conf, 'own.key'));
    own = replace(own, /\/var\/cache\/nginx\//g, `${join(folder, 'cache')}/`);
    return replace(own, /\/var\/log\/nginx\//g, `${join(folder, 'log')}/`);
  });
  change('tickmark/providers.conf', (text) => {
    let own = replace(text, /server [a-z.-]+:443;/g, `server 127.0.0.1:${world.port};`);
    own = replace(own, /\/run\//g, `${folder}/`);
    own = replace(own, /\/var\/log\/nginx\//g, `${join(folder, 'log')}/`);
    own = replace(own, /\/etc\/ssl\/certs\/ca-certificates\.crt/g, join(conf, 'world.pem'));
    // The world's certificate is for this name.
    own = replace(own, /proxy_ssl_name( +)\$host;/g, 'proxy_ssl_name localhost;');
    return replace(own, /rate=(\d+)r\/m/g, (_all, rate) => `rate=${Number(rate) * scale}r/m`);
  });
  change('tickmark/locations.conf', (text) =>
    replace(text, /proxy_cache_valid 200 (\d+)([smhd]);/g, (_all, count, unit) => {
      const seconds = Number(count) * { s: 1, m: 60, h: 3600, d: 86_400 }[unit as 's' | 'm' | 'h' | 'd'];
      return `proxy_cache_valid 200 ${Math.max(1, Math.round(seconds / scale))}s;`;
    }),
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, 'temp', name)};`,
  );
  writeFileSync(
    join(conf, 'nginx.conf'),
    [
      'daemon off;',
      // Else the workers of root can't reach the folder; without root the line would be a warning.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'worker_processes 1;',
      'worker_rlimit_nofile 8192;',
      `pid ${join(folder, 'nginx.pid')};`,
      `error_log ${join(folder, 'log/error.log')} warn;`,
      'events { worker_connections 4096; }',
      `http { ${temporary.join(' ')} include tickmark.conf; }`,
    ].join('\n'),
  );
  const args = ['-p', folder, '-c', join(conf, 'nginx.conf')];
  let child: ChildProcess | null = null;
  return {
    port,
    certificate: cert,
    async check() {
      const { stderr } = await promisify(execFile)(program, [...args, '-t']);
      return stderr;
    },
    async start() {
      child = spawn(program, args, { stdio: 'inherit' });
      await waitFor(async () => isOpen(port), { what: 'nginx to listen' });
    },
    logs: () =>
      ['error.log', 'tickmark-error.log'].map((name) => readIfThere(join(folder, 'log', name))).join(''),
    async close() {
      const running = child;
      if (running && running.exitCode === null) {
        const ended = new Promise((resolve) => running.once('exit', resolve));
        running.kill('SIGTERM');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

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
