/** Whether what a line says can be made sense of: a right checksum tells that it was written so, not by whom. */
import type { Surroundings } from '../account/account.js';
import { MONTHLY_CALLS } from '../account/settings.js';
import { isId, isObject } from '../store/fits.js';
import { oddMember } from '../store/rows.js';
import type { Entry } from './entries.js';
import { DataFileError } from './error.js';

type Members = Readonly<Record<string, unknown>>;

function must(isSo: boolean, what: string): asserts isSo {
  if (!isSo) throw new DataFileError(what);
}

/** Throws `DataFileError`. */
export function checkEntry(entry: unknown): asserts entry is Entry {
  must(isObject(entry), 'an entry must be an object');
  if ('seed' in entry) return checkSeed(entry);
  if ('more' in entry) return checkMore(entry);
  if ('account' in entry) return checkAccount(entry);
  if ('deleted' in entry) return must(typeof entry.deleted === 'string', '"deleted" must name an account');
  must(typeof entry.of === 'string', 'an entry must have one of "seed", "more", "account", "deleted", "of"');
  if ('forgotten' in entry) return must(typeof entry.forgotten === 'string', '"forgotten" must name a snapshot');
  if ('snapshot' in entry) {
    must(typeof entry.snapshot === 'string', '"snapshot" must be a name');
    must(Number.isFinite(entry.at), '"at" must be a time in milliseconds');
    must('rows' in entry && 'patches' in entry, 'a snapshot must have "rows" and "patches"');
  }
  if ('rows' in entry) checkTables(entry.rows);
  if ('patches' in entry) checkPatches(entry.patches);
}

function checkSeed(entry: Members): void {
  must(typeof entry.seed === 'string', '"seed" must be a name');
  if (!('rows' in entry)) return;
  must(isObject(entry.rows) && isObject(entry.rows.tenant), '"rows" of a seed must have a "tenant"');
  const { tenant: _, past, about, ...tables } = entry.rows;
  must(past === undefined || isObject(past), 'the "past" of a seed must be an object');
  must(about === undefined || isObject(about), 'the "about" of a seed must be an object');
  checkSeedTables(tables);
}

function checkMore(entry: Members): void {
  must(typeof entry.more === 'string', '"more" must name a seed');
  must(isObject(entry.rows), '"rows" must be an object');
  checkSeedTables(entry.rows);
}

function checkSeedTables(tables: Members): void {
  for (const [name, rows] of Object.entries(tables)) checkRows(name, rows);
}

function checkRows(table: string, rows: unknown): void {
  must(Array.isArray(rows), `the rows of ${table} must be a list`);
  const isRow = (row: unknown) => isObject(row) && isId(row.id);
  must(rows.every(isRow), `each row of ${table} must be an object with an id`);
  for (const row of rows) {
    const member = oddMember(table, row);
    if (member !== null) throw new DataFileError(`"${member}" of row ${row.id} of ${table} is not what it can be`);
  }
}

function checkTables(tables: unknown): void {
  must(isObject(tables), '"rows" must be an object');
  for (const [name, table] of Object.entries(tables)) {
    must(isObject(table), `${name} must be an object`);
    checkRows(name, table.rows);
    must(
      Array.isArray(table.gone) && table.gone.every(Number.isSafeInteger),
      `"gone" of ${name} must be a list of ids`,
    );
    const { lastId } = table;
    must(lastId === null || isId(lastId), `"lastId" of ${name} must be an id or null`);
  }
}

function checkPatches(patches: unknown): void {
  must(Array.isArray(patches), '"patches" must be a list');
  const isStep = (step: unknown) => typeof step === 'string' || typeof step === 'number';
  const isPatch = (patch: unknown) =>
    Array.isArray(patch) &&
    (patch.length === 1 || patch.length === 2) &&
    Array.isArray(patch[0]) &&
    patch[0].length > 0 &&
    patch[0].every(isStep);
  must(patches.every(isPatch), 'each patch must be a path, and a value unless it takes something away');
}

function checkAccount(entry: Members): void {
  must(typeof entry.account === 'string' && entry.account !== '', '"account" must be a name');
  const { began } = entry;
  must(isObject(began), '"began" must be an object');
  must(typeof began.seed === 'string', '"began.seed" must be the name of a seed');
  must(isObject(began.settings) && isTier(began.settings.tier), '"began.settings" must have a tier');
  must(isObject(began.settings.quirks), '"began.settings.quirks" must be an object');
  must(isObject(began.limits), '"began.limits" must be an object');
  const isLimit = (value: unknown) => typeof value === 'boolean' || value === 'unlimited' || Number.isFinite(value);
  must(Object.values(began.limits).every(isLimit), '"began.limits" must have numbers');
  must(began.start === undefined || isTime(began.start), '"began.start" must be a time in milliseconds');
  const isKey = (key: unknown) => typeof key === 'string';
  must(isObject(began.keys) && Object.values(began.keys).every(isKey), '"began.keys" must be an object of keys');
}

const isTier = (tier: unknown) => typeof tier === 'string' && Object.hasOwn(MONTHLY_CALLS, tier);
/** As far as dates reach. */
const isTime = (ms: unknown) => typeof ms === 'number' && Math.abs(ms) <= 8.64e15;

/** What patches led to must be built as a fresh account's is, as far as that has members. Throws `DataFileError`. */
export function checkSurroundings(account: string, fresh: Surroundings, found: Surroundings): void {
  compare(fresh, found, '', `the account "${account}"`, 3);
  must(isTier(found.settings.tier), `the account "${account}" must have a tier`);
}

function compare(fresh: unknown, found: unknown, path: string, whose: string, depth: number): void {
  const kind = kindOf(fresh);
  if (kind === null) {
    must(isLike(fresh, found), `${path} of ${whose} is not what it can be`);
    return;
  }
  must(kindOf(found) === kind, `${path || 'the state'} of ${whose} must be ${kind}`);
  if (kind !== 'an object' || depth === 0) return;
  for (const [name, member] of Object.entries(fresh as Members)) {
    compare(member, (found as Members)[name], path ? `${path}.${name}` : name, whose, depth - 1);
  }
}

/** A value of one kind; where there is none in a fresh account, anything may be. Limits are numbers or none at all. */
function isLike(fresh: unknown, found: unknown): boolean {
  if (fresh === null || fresh === undefined) return true;
  return typeof fresh === typeof found || (typeof fresh === 'number' && found === 'unlimited');
}

function kindOf(value: unknown): string | null {
  if (value instanceof Map) return 'a map';
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : null;
}
