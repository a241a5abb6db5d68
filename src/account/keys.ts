import { hash, randomBytes } from 'node:crypto';
import { remembered } from '../lib/memo.js';

/** An API key: 43 characters of `[A-Za-z0-9_-]`, the first 8 derived from the account's name alone. */
const digest = (text: string) => hash('sha256', text, 'base64url');

export const KEY_LENGTH = 43;
const PREFIX_LENGTH = 8;

/** What the keys of an account begin with, so that a load balancer can tell accounts apart without knowing any key. */
export const keyPrefix = (account: string) => digest(`account ${account}`).slice(0, PREFIX_LENGTH);

export const prefixOf = (key: string) => key.slice(0, PREFIX_LENGTH);

/** The same at each start: for the personas of the default accounts. */
export const fixedKey = (account: string, persona: string) => keyOf(account, digest(`persona ${account} ${persona}`));

/** A fresh one, which nobody can guess. */
export const freshKey = (account: string) => keyOf(account, randomBytes(32).toString('base64url'));

const keyOf = (account: string, text: string) => (keyPrefix(account) + text).slice(0, KEY_LENGTH);

/** Secrets are kept as this. The hashes of keys in use are remembered for the life of the process, never stored. */
export const hashKey = remembered(digest);
