/** What the help of a form promises: each thing that it says can be given is given, and taken. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';

const BASE = 'http://127.0.0.1:4010/_mock/console/scale/';

let mock: Mock;
/** Whoever adds a receiver has one that answers. */
const receiver = createServer((_, response) => response.end());
beforeAll(() => new Promise<void>((done) => void receiver.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise((done) => receiver.close(done)));
const received = (text: string) =>
  text.replace('127.0.0.1:8080', `127.0.0.1:${(receiver.address() as AddressInfo).port}`);

beforeEach(async () => {
  mock = await createMock();
});

/** The pages with forms that have fields to be filled in. */
const PAGES = ['limits', 'faults', 'settings', 'usage/new', 'webhooks', 'data', 'reference/v2.companies.list'];

/** A help, as the pages show it, and what it says that can be given. */
const HELP: Readonly<Record<string, readonly string[]>> = {
  'A whole number, or “unlimited”.': ['0', '1', '900', 'unlimited'],
  'A whole number from 1 to 86400, which is a day.': ['1', '60', '86400'],
  'A whole number.': ['0', '5'],
  'A whole number, 3600000 at most, which is an hour.': ['0', '250', '3600000'],
  'v2.notes.create; empty: to every one.': ['v2.notes.create', ''],
  '/v2/companies*; a star at the end stands for anything. Empty: to every one.': [
    ...['/v2/companies*', '/v2/companies', '/*', ''],
  ],
  'Empty: until it is removed.': ['', '3'],
  '0.2: one in five on average, the same ones in each run.': ['0.2', '1', ''],
  'By the account’s clock; empty: without an end.': ['', '60000'],
  'Addresses or ranges, with commas between.': ['192.0.2.1', '192.0.2.0/24', '192.0.2.1, 2001:db8::/32'],
  'Purpose, team, systems, contact.': ['Purpose, team, systems, contact.', ''],
  'before-the-sync': ['before-the-sync'],
  'http://127.0.0.1:8080/hook': ['http://127.0.0.1:8080/hook'],
  'every event, or person.created, …': ['', 'person.created', 'person.created, person.updated'],
  'with commas between': ['', '1', '1, 2'],
};
/** Of the fields below this one: a list of words, which others than ids are given to. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'query:fieldIds': ['', 'affinity-data-description', 'affinity-data-description, affinity-data-location'],
  'query:fieldTypes': ['', 'enriched', 'enriched, global'],
};

const LISTS = /^with commas/;

interface Field {
  name: string;
  help: string;
}
interface Form {
  action: string;
  fields: Readonly<Record<string, string>>;
  helped: readonly Field[];
}

const plain = (text: string) =>
  text.replace(
    /&(?:quot|amp|lt|gt|#39);/g,
    (one) => ({ '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>' })[one] ?? "'",
  );
const attribute = (tag: string, name: string) => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

/** The forms of a page that change something, as a browser would send them, and the help beside their fields. */
function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].map(
    ([, action = '', inner = '']) => {
      const fields: Record<string, string> = {};
      const helped: Field[] = [];
      for (const [tag] of inner.matchAll(/<input [^>]*>/g)) {
        const name = attribute(tag, 'name') ?? '';
        const isBox = tag.includes('type="checkbox"');
        if (!isBox || / checked=/.test(tag)) fields[name] = attribute(tag, 'value') ?? '';
        const hint = new RegExp(`id="${name}-hint"[^>]*>([^<]*)<`).exec(inner)?.[1];
        const help = hint === undefined ? attribute(tag, 'placeholder') : plain(hint);
        // Of a single parameter of an operation the contract's example is shown, which is no help.
        if (help && (!name.includes(':') || LISTS.test(help))) helped.push({ name, help });
      }
      for (const [, name = '', options = ''] of inner.matchAll(/<select name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
        const chosen = /<option [^>]*selected[^>]*>/.exec(options)?.[0] ?? /<option [^>]*>/.exec(options)?.[0] ?? '';
        fields[name] = attribute(chosen, 'value') ?? '';
      }
      return { action: plain(action), fields, helped };
    },
  );
}

const formsOf = async (page: string) => formsIn(await (await mock.fetch(BASE + page)).text());

async function send({ action, fields }: Form, given: Readonly<Record<string, string>>) {
  const answer = await mock.fetch(new URL(action.replace(/#.*/, ''), BASE), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: received(new URLSearchParams({ ...fields, ...given }).toString().replaceAll('%3A', ':')),
  });
  const text = await answer.text();
  return { status: answer.status, said: plain(/role="alert">([^<]*)</.exec(text)?.[1] ?? ''), text };
}

const NUMBERS = [
  ...['perMinute', 'windowSeconds', 'monthly', 'used', 'concurrent', 'times', 'share', 'forMs', 'consistencyLagMs'],
];

/** What has to be filled in besides. */
const BESIDES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'usage/new': { name: 'Nightly copy' },
  webhooks: { url: 'http://127.0.0.1:8080/hook' },
};

it('each help is one that is tried here, and each that is tried is shown', async () => {
  const shown = new Set<string>();
  for (const page of PAGES)
    for (const { helped } of await formsOf(page)) for (const { help } of helped) shown.add(help);
  expect([...shown].filter((help) => !Object.hasOwn(HELP, help))).toEqual([]);
  expect([...shown]).toEqual(expect.arrayContaining(Object.keys(HELP)));
});

describe.each(PAGES)('the forms of %s', (page) => {
  it('take what their help says', async () => {
    const forms = await formsOf(page);
    const tried: string[] = [];
    for (const form of forms)
      for (const { name, help } of form.helped)
        for (const value of WORDS[name] ?? HELP[help] ?? []) {
          mock.account('scale').reset();
          const { status, said, text } = await send(form, { ...BESIDES[page], [name]: value });
          expect([name, value, said]).toEqual([name, value, '']);
          expect([name, value, status]).toEqual([name, value, expect.toBeOneOf([200, 303])]);
          if (page.startsWith('reference/'))
            expect([name, value, /Answer <[^>]*>(\d+)/.exec(text)?.[1]]).toEqual([name, value, '200']);
          tried.push(name);
        }
    expect(tried.length).toBeGreaterThan(0);
  });

  it('refuse what is no number of theirs, in the words of the field', async () => {
    for (const form of await formsOf(page))
      for (const { name, help } of form.helped) {
        if (!NUMBERS.includes(name)) continue;
        for (const value of [
          '1e999',
          '-1e999',
          '-1',
          'zzz',
          '99999999999999',
          ...(help.includes('unlimited') ? [] : ['unlimited']),
        ]) {
          const { status, said } = await send(form, { ...BESIDES[page], [name]: value });
          expect([name, value, status, said]).toEqual([
            name,
            value,
            422,
            expect.stringMatching(/^[A-Z][^:]*: (?:give a|must be a) (?:whole )?number/),
          ]);
        }
      }
  });
});
