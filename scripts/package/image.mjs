/**
 * The image: what goes into it, under release/image, and the image itself as a file that `docker load` and `podman load` take, built by
 * Docker or by Buildah, whichever is there. The same Dockerfile builds it from that folder anywhere.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { executableName } from './executable.mjs';

/** By the names of Node and of images. */
const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' };
/** Where Debian keeps the terms of what is copied from it. */
const TERMS = ['libc6', 'libgcc-s1', 'libstdc++6'];

export const imageFolder = (out) => join(out, 'image', ARCHITECTURES[process.arch] ?? process.arch);
export const imageFile = (out) => join(out, `affinity-mock-image-linux-${process.arch}.tar`);

export async function buildImage({ bundle, out }) {
  if (process.platform !== 'linux') return { skipped: 'an image is made on Linux, of its executable' };
  const executable = join(out, executableName());
  if (!existsSync(executable)) return { skipped: `${executable} is not there: it comes first` };
  const root = fillFolder(imageFolder(out), executable, bundle);
  const builder = [docker, buildah].find((one) => one.works());
  if (!builder) return { skipped: `no image is built of ${root}: neither Docker nor Buildah works here` };
  rmSync(imageFile(out), { force: true });
  const { version } = JSON.parse(readFileSync(join(bundle, 'package.json'), 'utf8'));
  builder.build(join(out, 'image'), [`affinity-mock:${version}`, 'affinity-mock:latest'], imageFile(out));
  return { files: [imageFile(out)] };
}

/** Returns the folder that becomes the image's root. */
function fillFolder(folder, executable, bundle) {
  const root = join(folder, 'root');
  rmSync(folder, { recursive: true, force: true });
  put(executable, join(root, 'affinity-mock'), 0o755);
  for (const library of librariesOf(executable)) put(library, join(root, library), 0o755);
  put(join(bundle, 'LICENSE'), join(root, 'licenses/LICENSE'), 0o644);
  put(join(bundle, 'dist/THIRD-PARTY-LICENSES.txt'), join(root, 'licenses/THIRD-PARTY-LICENSES.txt'), 0o644);
  for (const name of TERMS) {
    const terms = `/usr/share/doc/${name}/copyright`;
    if (existsSync(terms)) put(terms, join(root, 'licenses', name), 0o644);
  }
  // For what commands write down for a while, and for --data.
  mkdirSync(join(root, 'tmp'));
  chmodSync(join(root, 'tmp'), 0o1777);
  mkdirSync(join(folder, 'data'));
  return root;
}

function put(from, to, mode) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  chmodSync(to, mode);
}

/** The files that the loader takes, itself among them. */
function librariesOf(executable) {
  const said = execFileSync('ldd', [executable], { encoding: 'utf8' });
  return [...said.matchAll(/(?:^\s*|=> )(\/\S+) \(0x/gm)].map(([, path]) => path);
}

const succeeds = (command, ...args) => spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;
const tagged = (tags) => tags.flatMap((tag) => ['--tag', tag]);

/** A client without a daemon builds nothing. */
const docker = {
  works: () => succeeds('docker', 'version', '--format', '{{.Server.Version}}'),
  build(context, tags, file) {
    execFileSync('docker', ['build', '--quiet', '--file', 'Dockerfile', ...tagged(tags), context], { stdio: QUIET });
    execFileSync('docker', ['save', '--output', file, ...tags], { stdio: QUIET });
  },
};

/** With a store of its own: nothing is left in the user's. */
const buildah = {
  works: () => inStore((store) => succeeds('buildah', ...store, 'from', 'scratch')),
  build(context, tags, file) {
    const [name] = tags;
    inStore((store) => {
      const options = ['--isolation', 'chroot', '--format', 'docker', '--file', 'Dockerfile', ...tagged(tags)];
      execFileSync('buildah', [...store, 'build', ...options, context], { stdio: QUIET });
      execFileSync('buildah', [...store, 'push', name, `docker-archive:${file}:${name}`], { stdio: QUIET });
    });
  },
};

/** What they say is told where they fail, by the error. */
const QUIET = ['ignore', 'pipe', 'pipe'];

function inStore(use) {
  const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-image-'));
  try {
    return use(['--root', join(folder, 'store'), '--runroot', join(folder, 'run'), '--storage-driver', 'vfs']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
