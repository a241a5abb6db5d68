/**
 * Stand-ins for what records hold: the same original has the same stand-in, per salt and kind, and of the original nothing but its
 * kind and rough size is left.
 */
import { hash } from 'node:crypto';
import type { Faker } from '@faker-js/faker';
import { AnswerViolation, type Row } from './reading.js';
import { capital, likeDigits, likeText } from './words.js';

export interface MakingUp {
  salt: string;
  /** Of records. */
  values: 'made-up' | 'kept';
  /** Of lists, fields, options and views. */
  names: 'made-up' | 'kept';
}

const SUFFIXES = new Set(
  (
    'com org net edu gov io ai co app dev tech biz info me tv eu us uk de fr ch at it es pt nl be se no dk fi pl cz ie in jp cn ' +
    'kr sg au nz ca br mx za co.uk org.uk ac.uk com.au co.nz co.jp co.in com.br com.mx co.za com.sg example'
  ).split(' '),
);
const EXTENSIONS = new Set(
  'pdf doc docx xls xlsx ppt pptx txt md csv tsv rtf png jpg jpeg gif webp svg heic zip eml msg key numbers pages mp3 mp4 mov html json xml'.split(
    ' ',
  ),
);
const CONTINENTS = new Set(['Africa', 'Antarctica', 'Asia', 'Europe', 'North America', 'Oceania', 'South America']);
const WEEK_MS = 7 * 24 * 3600 * 1000;
const MENTION = '<span data-type="note-mention" data-note-mention-type="person" data-note-mention-person-id="';
const PLACE_MEMBERS = ['streetAddress', 'city', 'state', 'country', 'continent'] as const;

export class MadeUp {
  readonly #faker: Faker;
  readonly #options: MakingUp;
  readonly #countries: ReadonlySet<string>;
  readonly #movedMs: number;

  constructor(faker: Faker, options: MakingUp) {
    this.#faker = faker;
    this.#options = options;
    const countries: unknown[] = faker.rawDefinitions.location?.country ?? [];
    this.#countries = new Set(countries.map(String));
    // Back by whole weeks: days of the week stay, and what is past stays past.
    this.#movedMs = (4 + (this.#digest('move', '').readUInt32BE(0) % 100)) * WEEK_MS;
  }

  get #isKept(): boolean {
    return this.#options.values === 'kept';
  }

  first = (name: string | null): string | null => this.#name('first', name, (faker) => faker.person.firstName());
  last = (name: string | null): string | null => this.#name('last', name, (faker) => faker.person.lastName());

  #name(kind: string, name: string | null, made: (faker: Faker) => string): string | null {
    if (name === null || name.trim() === '' || this.#isKept) return name;
    return made(this.#seeded(kind, name));
  }

  /** Of a person, as the stand-ins of both names. */
  fullName(name: string): string {
    const [, first = name, last = ''] = /^(\S+)\s+(\S.*)$/.exec(name.trim()) ?? [];
    return [this.first(first), this.last(last)].filter((part) => part).join(' ');
  }

  company(name: string): string {
    if (this.#isKept) return name;
    const faker = this.#seeded('company', name.trim().toLowerCase());
    return `${capital(faker.word.adjective())} ${capital(faker.word.noun())} ${this.#mark('company', name.trim().toLowerCase(), 3)}`;
  }

  /** Under the same suffix where that is a common one; nobody's, as far as chance can tell. */
  domain(original: string): string {
    const domain = original.trim().toLowerCase();
    if (this.#isKept) return domain;
    const labels = domain.split('.');
    const suffix = [labels.slice(-2).join('.'), labels.slice(-1).join('.')].find((end) => SUFFIXES.has(end));
    const faker = this.#seeded('domain', domain);
    const words = `${faker.word.adjective()}${faker.word.noun()}`.toLowerCase().replace(/[^a-z]/g, '');
    return `${words}-${this.#mark('domain', domain, 6)}.${suffix ?? 'example'}`;
  }

  /** At the stand-in of its domain. */
  email(original: string): string {
    const email = original.trim().toLowerCase();
    if (this.#isKept) return email;
    const faker = this.#seeded('email', email);
    const plain = (word: string) => word.toLowerCase().replace(/[^a-z]/g, '');
    const local = `${plain(faker.person.firstName())}.${plain(faker.person.lastName())}.${this.#mark('email', email, 6)}`;
    return `${local}@${this.domain(email.slice(email.lastIndexOf('@') + 1))}`;
  }

  /** What kind of text it is decides what takes its place. `turn`: another one, where the first is taken. */
  text(original: string, turn = 0): string {
    if (this.#isKept || original.trim() === '') return original;
    const text = original.trim();
    if (/^[^\s@]+@[^\s@]+$/.test(text)) return this.email(text);
    const faker = this.#seeded(`text${turn || ''}`, text);
    if (/^(https?:\/\/)?([a-z]+\.)?linkedin\.com\//i.test(text)) return this.#linkedIn(faker, text);
    if (/^(https?:\/\/)\S+$/i.test(text)) return this.#url(faker, text);
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(text) && text.length < 254) return this.domain(text);
    if (/^[+\d(][\d\s().+-]*$/.test(text)) return likeDigits(faker, text);
    return likeText(faker, original);
  }

  #linkedIn(faker: Faker, text: string): string {
    const part = /\/(company|school)\//i.exec(text)?.[1]?.toLowerCase() ?? 'in';
    const scheme = /^https?:\/\//i.exec(text)?.[0].toLowerCase() ?? '';
    return `${scheme}www.linkedin.com/${part}/${faker.word.adjective()}-${faker.word.noun()}-${this.#mark('linkedin', text, 6)}`;
  }

  #url(faker: Faker, text: string): string {
    const host = URL.canParse(text) ? new URL(text).hostname.replace(/^www\./, '') : 'example';
    return `https://${this.domain(host)}/${faker.word.noun()}-${this.#mark('url', text, 6)}`;
  }

  number(original: number, turn = 0): number {
    if (this.#isKept || original === 0 || !Number.isFinite(original)) return original;
    const faker = this.#seeded(`number${turn || ''}`, String(original));
    const size = 10 ** Math.floor(Math.log10(Math.abs(original)));
    const decimals = /^-?\d+\.(\d+)$/.exec(String(original))?.[1]?.length ?? (Number.isInteger(original) ? 0 : 6);
    const made = faker.number.float({ min: 1, max: 9.99 }) * size;
    return Math.sign(original) * Number(made.toFixed(Math.min(decimals, 20)));
  }

  /** ISO 8601 in any zone → UTC, moved by the constant. */
  instant(original: string): string {
    const time = Date.parse(original);
    if (!Number.isFinite(time)) throw new AnswerViolation('a date is no ISO 8601 instant');
    const moved = this.#isKept ? time : time - this.#movedMs;
    if (moved < Date.parse('0001-01-02T00:00:00Z')) throw new AnswerViolation('a date lies before the year 1');
    return new Date(moved).toISOString();
  }

  maybeInstant = (original: string | null): string | null => (original === null ? null : this.instant(original));

  /** The day of `2024-09-03` and of the instant at which it begins in the account's zone. */
  day(original: string): string {
    return this.instant(`${original.slice(0, 10)}T00:00:00Z`).slice(0, 10);
  }

  /** The country stays where it is one that everybody knows. */
  location(original: Row, turn = 0): Row {
    const text = (member: string) => (typeof original[member] === 'string' ? (original[member] as string) : null);
    const place = Object.fromEntries(PLACE_MEMBERS.map((member) => [member, text(member)]));
    if (this.#isKept) return place;
    const faker = this.#seeded(`location${turn || ''}`, JSON.stringify(place));
    const or = (member: string, made: () => string) => (place[member] === null ? null : made());
    const country = place.country ?? '';
    const continent = place.continent ?? '';
    return {
      streetAddress: or('streetAddress', () => faker.location.streetAddress()),
      city: or('city', () => faker.location.city()),
      state: or('state', () => faker.location.state()),
      country: or('country', () => (this.#isCountry(country) ? country : faker.location.country())),
      continent: or('continent', () => (CONTINENTS.has(continent) ? continent : faker.location.continent())),
    };
  }

  #isCountry = (name: string): boolean =>
    this.#countries.has(name) || name === 'United States' || name === 'United Kingdom';

  /** With its ending, where that is a common one. */
  fileName(original: string): string {
    if (this.#isKept) return original;
    const ending = /\.([A-Za-z0-9]{1,8})$/.exec(original)?.[1]?.toLowerCase();
    const base = likeText(this.#seeded('file', original), original.replace(/\.[^.]*$/, '')).replace(/[/\\]/g, ' ');
    return ending && EXTENSIONS.has(ending) ? `${base}.${ending}` : base;
  }

  /** HTML of as much text, in one paragraph for each; mentions stay where they were. */
  html(original: string): string {
    if (this.#isKept) return original;
    return original
      .split(/<\/(?:p|li|h\d|div)>|<br ?\/?>|\n+/i)
      .map((block) => this.#block(block))
      .filter((block) => block !== '')
      .map((block) => `<p>${block}</p>`)
      .join('');
  }

  #block(block: string): string {
    const made = block.split(/(<span [^<>]*>[^<>]*<\/span>)/).map((part) => {
      const id = part.startsWith('<span ') ? /data-note-mention-person-id="(\d{1,15})"/.exec(part)?.[1] : undefined;
      if (id === undefined) return this.#words(part);
      return `${MENTION}${id}">${this.#escaped(this.fullName(part.replace(/<[^<>]*>/g, '')))}</span>`;
    });
    return made.join('').trim();
  }

  /** Spaces around them stay. */
  #words(html: string): string {
    const text = html.replace(/<[^<>]*>/g, '').replace(/&[a-z#0-9]+;/gi, ' ');
    const words = text.trim();
    if (words === '') return text === '' ? '' : ' ';
    const made = this.#escaped(likeText(this.#seeded('html', words), words));
    return `${/^\s/.test(text) ? ' ' : ''}${made}${/\s$/.test(text) ? ' ' : ''}`;
  }

  #escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

  /** Names of lists, fields, options and views. */
  label(original: string): string {
    if (original.trim() === '') return 'unnamed';
    if (this.#options.names === 'kept') return original;
    return `${likeText(this.#seeded('label', original), original)} ${this.#mark('label', original, 3)}`;
  }

  /** Bytes of this size, up to some. */
  content(size: number): string {
    return Buffer.alloc(Math.max(0, Math.min(size, 16_384)), '.').toString('base64');
  }

  #seeded(kind: string, original: string): Faker {
    this.#faker.seed(this.#digest(kind, original).readUInt32BE(0));
    return this.#faker;
  }

  #mark = (kind: string, original: string, length: number): string =>
    this.#digest(kind, original).subarray(4).toString('hex').slice(0, length);

  #digest(kind: string, original: string): Buffer {
    return hash('sha256', `${this.#options.salt}\0${kind}\0${original}`, 'buffer');
  }
}
