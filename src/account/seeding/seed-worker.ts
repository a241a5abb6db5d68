/** The thread for seeds: reads, checks and resolves big ones, and hands the rows back in portions that are soon read. */
import { parentPort } from 'node:worker_threads';
import type { SeedRows, TableName } from '../../store/model.js';
import { SeedError } from '../../store/seed/seed.js';
import { BodyError, splitBody } from './seed-body.js';
import { type Answers, type Question, READY, type Reply } from './seed-messages.js';
import { SeedSyntaxError } from './seed-syntax-error.js';
import { digestOf, type ParsedSeed, parseParts, rowsOf } from './seed-work.js';

/** Characters of a portion, about: JSON of this size is read in a millisecond or two. */
const PORTION = 128 * 1024;

const utf8 = new TextEncoder();

let parsed: ParsedSeed | undefined;
/** The seed of the last body: most are asked for at once. */
let fromBody: { digest: string; seed: unknown } | undefined;
let portions: Iterator<Answers['rows'], null> | undefined;

async function answer(question: Question): Promise<Answers[keyof Answers]> {
  if (question.ask === 'body' || question.ask === 'parse') fromBody = undefined;
  switch (question.ask) {
    case 'parse': {
      parsed = await parseParts(question.parts);
      return { digest: digestOf(JSON.stringify(parsed.file)) };
    }
    case 'recall':
      if (fromBody?.digest !== question.digest) return false;
      parsed = { file: fromBody.seed };
      fromBody = undefined;
      return true;
    case 'resolve': {
      const { tenant, past, about, ...tables } = rowsOf(parsed as ParsedSeed);
      parsed = undefined;
      portions = portionsOf(tables);
      return { tenant, past, about, tables: Object.keys(tables) as TableName[] };
    }
    case 'rows':
      return portions?.next().value ?? null;
    case 'body':
      return bodyOf(question.bytes);
    case 'forget':
      parsed = undefined;
      portions = undefined;
      return null;
  }
}

function bodyOf(bytes: Uint8Array): Answers['body'] {
  const { body, seed } = splitBody(bytes);
  if (seed === null) return { body, seed };
  const json = utf8.encode(JSON.stringify(seed));
  fromBody = { digest: digestOf(json), seed };
  return { body, seed: { json, digest: fromBody.digest } };
}

function* portionsOf(tables: Omit<SeedRows, 'tenant' | 'past' | 'about'>): Generator<Answers['rows'], null> {
  for (const [name, rows] of Object.entries(tables)) {
    let count = 64;
    for (let at = 0; at < rows.length; ) {
      const json = JSON.stringify(rows.slice(at, at + count));
      at += count;
      yield { table: name as TableName, json };
      // Rows of one table are much alike, but for files.
      count = Math.max(1, Math.min(2 * count, Math.floor((count * PORTION) / json.length)));
    }
  }
  return null;
}

function refusal(error: unknown): Reply {
  if (error instanceof SeedError) return { refused: { kind: 'seed', problem: error.problem } };
  if (error instanceof SeedSyntaxError)
    return { refused: { kind: 'syntax', message: error.message, seed: error.seed } };
  if (error instanceof BodyError) return { refused: { kind: 'body', message: error.message } };
  return { defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function bytesIn(reply: Reply): ArrayBuffer[] {
  if (!('answer' in reply) || reply.answer === null || typeof reply.answer !== 'object') return [];
  return 'seed' in reply.answer && reply.answer.seed ? [reply.answer.seed.json.buffer as ArrayBuffer] : [];
}

parentPort?.on('message', async (question: Question) => {
  let reply: Reply;
  try {
    reply = { answer: await answer(question) };
  } catch (error) {
    parsed = undefined;
    portions = undefined;
    reply = refusal(error);
  }
  // Handed over, not copied.
  parentPort?.postMessage(reply, bytesIn(reply));
});
parentPort?.postMessage(READY);
