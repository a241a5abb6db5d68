import { describe, expect, it } from 'vitest';
import { fixedKey, freshKey, keyPrefix } from '../../src/account/keys.js';
import { Secrets } from '../../src/account/secrets.js';

const ACCOUNTS = ['scale', 'advanced', 'my-own'];
const prefixes = new Set(ACCOUNTS.map((account) => keyPrefix(account).toLowerCase()));
let asked = 0;
const secrets = new Secrets((prefix) => {
  asked++;
  return prefixes.has(prefix);
});

const KEY = fixedKey('advanced', 'admin');
const percent = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const some = (text: string) => text.replace(/[A-Ma-m]/g, percent);
const unicode = (text: string) =>
  [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const entities = (text: string) => [...text].map((one) => `&#${one.charCodeAt(0)};`).join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const hex = (text: string) => Buffer.from(text).toString('hex');
const lines = (text: string) => text.replace(/.{20}/g, '$&\r\n');
const php = (text: string) => text.replaceAll('/', '\\/');

describe('Keys are left out of a text', () => {
  it.each<[string, (key: string) => string]>([
    ['as they are', (key) => key],
    ['in capitals', (key) => key.toUpperCase()],
    ['in small letters', (key) => key.toLowerCase()],
    ['in capitals, percent-encoded', (key) => percent(key.toUpperCase())],
    ['in small letters, in base64', (key) => base64(`:${key.toLowerCase()}`)],
    ['broken into lines', lines],
    ['broken into lines as JSON', (key) => JSON.stringify(lines(key))],
    ['in hexadecimal digits', hex],
    ['in hexadecimal digits in capitals', (key) => hex(key).toUpperCase()],
    ['in hexadecimal digits behind an odd number of them', (key) => `abc${hex(`:${key}`)}`],
    ['in hexadecimal digits of many lines', (key) => lines(hex(key))],
    ['in base64, in hexadecimal digits', (key) => hex(base64(`:${key}`))],
    ['in hexadecimal digits, percent-encoded', (key) => percent(hex(key))],
    ['percent-encoded', percent],
    ['percent-encoded in part', some],
    ['percent-encoded twice', (key) => percent(percent(key))],
    ['percent-encoded three times in part', (key) => some(some(some(key)))],
    ['with JSON’s escapes', unicode],
    ['as JSON within JSON', (key) => JSON.stringify(JSON.stringify({ key: unicode(key) }))],
    ['with HTML’s escapes', entities],
    ['in base64', base64],
    ['in base64 as a password', (key) => base64(`:${key}`)],
    ['in base64 with a user name', (key) => base64(`me:${key}`)],
    ['in base64 with a longer one', (key) => base64(`ann:${key}`)],
    ['in base64 for URLs', (key) => base64url(`ünï?>:${key}`)],
    ['in base64 behind a path', (key) => `/v2/x/${base64(`:${key}`)}`],
    ['in base64 of many lines', (key) => lines(base64(`:${key}`))],
    ['in base64 of many lines as JSON', (key) => JSON.stringify(lines(base64(`:${key}`)))],
    ['in base64 with PHP’s slashes', (key) => php(base64(`???>>>???:${key}`))],
    ['in base64 twice', (key) => base64(`x ${base64(`:${key}`)}`)],
    ['in base64, percent-encoded', (key) => percent(base64(`:${key}`))],
    ['percent-encoded, in base64', (key) => base64(percent(key))],
    ['in base64 of JSON with escapes, in a URL', (key) => encodeURIComponent(base64(`{"key":"${unicode(key)}"}`))],
  ])('%s', (_how, write) => {
    for (const account of ACCOUNTS) {
      for (const key of [fixedKey(account, 'admin'), freshKey(account)]) {
        const written = write(key);
        for (const text of [written, `a=${written}&b=1`, `{"x": "${written}", "y": 2}`, `Bearer_${written}-x`]) {
          const shown = secrets.hide(text);
          expect(shown).toContain('[key]');
          // Of what is left, nobody makes the key again.
          expect(shown.length).toBeLessThan(text.length - Math.min(30, written.length / 2));
          expect(shown).not.toContain(key.slice(8, 30));
          expect(shown).not.toContain(written);
        }
      }
    }
  });

  it('each of several, and the text around them stays', () => {
    const text = `first ${KEY}, second ${percent(KEY)}, Basic ${base64(`:${KEY}`)} and %C3%A9 stays`;
    expect(secrets.hide(text)).toBe('first [key], second [key], Basic [key]= and %C3%A9 stays');
    expect(secrets.hide(KEY + KEY)).toBe('[key][key]');
  });

  it('before a text is cut, so that no half of one is left', () => {
    const text = `${'x'.repeat(100)} ${KEY} ${'y'.repeat(10_000)}`;
    for (const most of [90, 101, 102, 120, 143, 144, 200]) {
      const shown = secrets.hide(text, most);
      expect(shown).toBe(
        text.replace(KEY, most > 101 ? '[key]' : KEY).slice(0, most > 101 ? Math.max(106, most - 38) : most),
      );
    }
  });
});

describe('What is no key stays as it is', () => {
  it.each([
    ['the beginning of a key', `${keyPrefix('scale')}-and-no-more-than-that-of-it`],
    ['a key that is one too short', KEY.slice(0, 42)],
    ['a key of nobody', `AAAAAAAA${KEY.slice(8)}`],
    ['a long path', `/v2/lists/1234567/list-entries/1234567/fields/field-1234567`],
    ['a cursor', base64(JSON.stringify({ after: 123_456_789, order: 'asc', filter: 'name=~"é"' }))],
    ['a digest', Buffer.alloc(64, 7).toString('hex')],
    ['escapes', '100%25 \\u0041 \\n &#65; é 😀 %zz \\q &#9999999;'],
    ['text', 'An ordinary sentence of a note, with <b>tags</b> & so on.\n'.repeat(40)],
  ])('%s', (_what, text) => {
    expect(secrets.hide(text)).toBe(text);
  });
});

describe('Control tokens are left out of a text', () => {
  it('where they are as long as a token, in each way of writing', () => {
    const own = new Secrets((prefix) => prefixes.has(prefix));
    own.add('s3cret! token');
    own.add('list');
    expect(own.hide('a=s3cret!%20token&b=list')).toBe('a=[key]&b=list');
    expect(own.hide(`Basic ${base64('s3cret! token')}`)).toBe('Basic [key]==');
    expect(own.hide(`x ${KEY}`)).toBe('x [key]');
  });
});

describe('The search', () => {
  it.each<[string, (n: number) => string]>([
    ['one long run', (n) => 'a'.repeat(n)],
    ['beginnings of keys', (n) => keyPrefix('scale').repeat(n / 8)],
    ['base64 that is base64 in each of its places', (n) => 'V'.repeat(n)],
    ['base64 within base64', (n) => base64(base64('x'.repeat(n)))],
    ['hexadecimal digits', (n) => 'ab'.repeat(n / 2)],
    ['percent signs', (n) => '%25'.repeat(n / 3)],
    ['backslashes', (n) => '\\\\'.repeat(n / 2)],
    ['entities', (n) => '&#37;'.repeat(n / 5)],
    ['runs that are just too short', (n) => `${'a'.repeat(42)} `.repeat(n / 43)],
    ['keys', (n) => `${KEY} `.repeat(n / 44)],
  ])('asks in proportion to the text: %s', (_what, make) => {
    const cost = (n: number) => {
      asked = 0;
      secrets.hide(make(n));
      return asked;
    };
    expect(cost(80_000)).toBeLessThanOrEqual(5 * cost(20_000) + 1_000);
    expect(cost(80_000)).toBeLessThanOrEqual(40 * 80_000);
  });
});
