/** Child processes of the bench: started here, known by their pid, and ended here and nowhere else. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const START_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 3_000;
const running = new Set();

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

function launch(args, more = {}) {
  // A PORT or NODE_OPTIONS of the caller's would change what is measured.
  const { PORT: _port, NODE_OPTIONS: _options, ...env } = process.env;
  const child = spawn(process.execPath, args, { env: { ...env, ...more }, stdio: ['pipe', 'pipe', 'pipe'] });
  running.add(child);
  child.stdin.on('error', () => {});
  const errors = [];
  child.stderr.on('data', (chunk) => {
    errors.push(chunk);
    if (errors.length > 50) errors.shift();
  });
  child.lastWords = () => Buffer.concat(errors).toString().trim().split('\n').slice(-6).join('\n');
  child.ended = new Promise((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  }).then(() => running.delete(child));
  return child;
}

/** The first line of a child's stdout. Rejects when the child ends before, or says nothing for the timeout. */
function firstLine(child, name, timeoutMs) {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`${name} said nothing for ${timeoutMs / 1000} s`)), timeoutMs);
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end < 0) return;
      clearTimeout(timer);
      resolve(text.slice(0, end));
    });
    child.ended.then(() => {
      clearTimeout(timer);
      reject(new Error(`${name} ended early (exit ${child.exitCode ?? child.signalCode})\n${child.lastWords()}`));
    });
  });
}

function parse(line, name) {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${name} printed something else than one line of JSON: ${line.slice(0, 120)}`);
  }
}

/** Starts a server that prints one line of JSON with its `url`; the start's moment is taken before the spawn. */
export async function startServer(name, args) {
  const startedAt = performance.now();
  const child = launch(args);
  try {
    const line = parse(await firstLine(child, name, START_TIMEOUT_MS), name);
    return { name, startedAt, line, url: line.url, pid: child.pid, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

/** Runs a program to its one line of JSON. */
export async function runToLine(name, args, timeoutMs) {
  const child = launch(args);
  try {
    return parse(await firstLine(child, name, timeoutMs), name);
  } finally {
    await stop(child);
  }
}

/**
 * Runs a program to its end, and tells each of its lines of JSON as it comes. Resolves to null, or to why it ended before: it broke, or
 * said nothing for the timeout.
 */
export async function runInLines(name, args, timeoutMs, onLine) {
  const child = launch(args);
  let late = null;
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      late = `${name} said nothing for ${timeoutMs / 1000} s`;
      child.kill('SIGKILL');
    }, timeoutMs);
  };
  wait();
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    wait();
    const lines = (text + chunk).split('\n');
    text = lines.pop();
    for (const line of lines) onLine(parse(line, name));
  });
  await child.ended;
  clearTimeout(timer);
  if (late !== null) return late;
  return child.exitCode === 0
    ? null
    : `${name} ended early (exit ${child.exitCode ?? child.signalCode})\n${child.lastWords()}`;
}

/** Runs a program to its end; milliseconds from before the spawn. Rejects where its exit code is not 0. */
export async function timeToEnd(name, args) {
  const startedAt = performance.now();
  await lastWords(name, args);
  return performance.now() - startedAt;
}

/** Runs a program to its end: the last lines of its stderr. `env`: variables besides ours. Rejects where its exit code is not 0. */
export async function lastWords(name, args, { env = {}, timeoutMs = START_TIMEOUT_MS } = {}) {
  const child = launch(args, env);
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  await child.ended;
  clearTimeout(timer);
  if (child.exitCode !== 0)
    throw new Error(`${name}: exit ${child.exitCode ?? child.signalCode}\n${child.lastWords()}`);
  return child.lastWords();
}

async function stop(child) {
  if (!running.has(child)) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await child.ended;
  clearTimeout(timer);
}

/** Resident memory of a process in MB (10^6 bytes). Linux only; elsewhere undefined. */
export function residentMb(pid) {
  try {
    const kb = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return kb ? (Number(kb[1]) * 1024) / 1e6 : undefined;
  } catch {
    return undefined;
  }
}

/** What a process has computed so far, its helper threads included, in milliseconds. Linux only; elsewhere undefined. */
export function cpuMs(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const times = threads.map((id) => Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]));
    return times.reduce((sum, time) => sum + time, 0) / 1e6;
  } catch {
    return undefined;
  }
}
