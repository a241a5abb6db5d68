#!/usr/bin/env node
/** `release-notes.mjs v1.2.3`: what CHANGELOG says of the version. Exits 1 where the tag is not the package's version, or its section is not dated. */
import { readFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const file = (name) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');

/** Throws an error that says what is to be mended. */
export function notesOf(tag, version, changelog) {
  if (tag !== `v${version}`) throw new Error(`the tag ${tag} is not v${version}, the version of package.json`);
  if (version.includes('-')) {
    throw new Error(
      `${version} is a pre-release, and would be what "latest" names on npm and of the image: tag a version X.Y.Z`,
    );
  }
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split(/\s/, 1)[0] === version);
  if (section === undefined) throw new Error(`CHANGELOG.md has no section "## ${version} (YYYY-MM-DD)"`);
  const [title = '', ...lines] = section.split('\n');
  if (!/^\S+ \(\d{4}-\d\d-\d\d\)$/.test(title.trim())) {
    throw new Error(`CHANGELOG.md calls it "${title.trim()}": write "${version} (YYYY-MM-DD)", the day of the release`);
  }
  return `${lines.join('\n').trim()}\n`;
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    stdout.write(notesOf(argv[2], JSON.parse(file('package.json')).version, file('CHANGELOG.md')));
  } catch (error) {
    stderr.write(`release-notes: ${error.message}\n`);
    exit(1);
  }
}
