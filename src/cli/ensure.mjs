/**
 * What `npm start`, `npm test` and `npm run bench` need before they can do their work: the right
 * Node, the dependencies of the lockfile, a fresh build, a Chromium. Imports nothing but Node,
 * because on a fresh clone there is nothing else.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const BUILD = join(ROOT, 'build');

const OLDEST_NODE = [20, 19];
const BUILT_FROM = ['src', 'static', 'data', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
// The command line programs are no part of the page.
const NOT_BUILT_FROM = [join(ROOT, 'src', 'cli')];

/**
 * Runs a command in the repository with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to ours
 * @returns {boolean} whether it ended well
 */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32'
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

/**
 * The path of a program that a dependency brings.
 * @param {string} name
 */
export function bin(name) {
  return join(ROOT, 'node_modules', '.bin', name);
}

/** Ends the program with a message for the reader. @param {string} message @returns {never} */
export function giveUp(message) {
  console.error(message);
  process.exit(1);
}

export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  const need = OLDEST_NODE.join('.');
  giveUp(
    `Cần Node.js ${need} trở lên; máy này đang dùng ${process.versions.node}. Tải tại https://nodejs.org/\n` +
      `Node.js ${need} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org/`
  );
}

export function ensureDependencies() {
  ensureNode();
  if (dependenciesAreCurrent()) return;
  const install = existsSync(join(ROOT, 'package-lock.json')) ? 'ci' : 'install';
  console.log(`Đang cài thư viện… · Installing dependencies: npm ${install}`);
  // The build and the tests need the dev dependencies whatever NODE_ENV says; and a `npm --silent` above
  // us must not hide why it failed.
  if (!run('npm', [install, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])) {
    giveUp(
      'Không cài được thư viện (xem lỗi ở trên; cần mạng trong lần chạy đầu tiên).\n' +
        'The dependencies could not be installed (see above; the first run needs a network).'
    );
  }
}

/** Whether node_modules holds what the lockfile says, by content: a checkout changes dates. */
function dependenciesAreCurrent() {
  const installedFile = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const lockFile = join(ROOT, 'package-lock.json');
  if (!existsSync(lockFile)) return true;
  const wanted = packagesOf(lockFile);
  const installed = packagesOf(installedFile);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    if (!there) return Boolean(entry.optional || entry.peer);
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, peer?: boolean }>}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Builds if anything the build is made from is newer. @returns {boolean} whether there is a current build */
export function ensureBuild() {
  if (buildIsCurrent()) return true;
  console.log('Đang dựng ứng dụng… · Building the app: vite build');
  const started = new Date();
  if (!run(bin('vite'), ['build', '--logLevel', 'warn'])) return false;
  // Dated from its beginning: a file saved while it ran makes it stale.
  utimesSync(BUILD, started, started);
  return true;
}

function buildIsCurrent() {
  if (!existsSync(join(BUILD, 'index.html'))) return false;
  const built = statSync(BUILD).mtimeMs;
  return BUILT_FROM.every((path) => newest(join(ROOT, path)) <= built);
}

/** Latest change under a path; folders count, so a deleted file shows. @param {string} path @returns {number} */
function newest(path) {
  if (NOT_BUILT_FROM.includes(path) || !existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    stats.mtimeMs
  );
}

/** A Chromium that is already there: CHROMIUM_PATH, PATH, Playwright's cache. @returns {string | null} */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named && isProgram(named)) return named;
  return onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) ?? playwrights();
}

/**
 * Finds a Chromium or installs one: Debian's when we may, else Playwright's.
 * @returns {string | null} its path; `null` (with the reason printed) when there is none to be had
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('Đang cài Chromium cho kiểm thử… · Installing Chromium for the tests');
  installDebians();
  if (!findChromium()) run(bin('playwright-core'), ['install', 'chromium']);
  const installed = findChromium();
  if (!installed) {
    console.error(
      'Không tìm thấy và không cài được Chromium. Hãy cài Chromium hoặc Chrome, hoặc đặt biến CHROMIUM_PATH.\n' +
        'No Chromium found and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH.'
    );
  }
  return installed;
}

function installDebians() {
  if (!onPath(['apt-get'])) return;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return;
  /** @param {string[]} args */
  const apt = (args) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    const [program = 'env', ...rest] = root ? command : ['sudo', '-n', ...command];
    return run(program, rest);
  };
  if (apt(['update'])) apt(['install', '-y', '--no-install-recommends', 'chromium']);
}

/** @param {string[]} names @returns {string | null} */
function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      for (const suffix of process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']) {
        const path = join(folder, name + suffix);
        if (isProgram(path)) return path;
      }
    }
  }
  return null;
}

/** The newest full Chromium in Playwright's cache. @returns {string | null} */
function playwrights() {
  const places = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    process.env['LOCALAPPDATA'] && join(process.env['LOCALAPPDATA'], 'ms-playwright')
  ];
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
  ];
  for (const place of places) {
    if (!place || !existsSync(place)) continue;
    const versions = readdirSync(place)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
    for (const version of versions) {
      for (const program of programs) {
        const path = join(place, version, program);
        if (isProgram(path)) return path;
      }
    }
  }
  return null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
