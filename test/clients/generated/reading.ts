/** Ten answers through types that openapi-typescript made just now; the compiler holds what is read against them. */
import createClient from 'openapi-fetch';
import type { paths as V1 } from './v1.js';
import type { paths as V2Oldest } from './v2-2024-01-01.js';
import type { paths as V2Middle } from './v2-2026-07-15.js';
import type { paths as V2Newest } from './v2-2026-09-17.js';

const [baseUrl = '', key = ''] = process.argv.slice(2);
const options = { baseUrl, headers: { authorization: `Bearer ${key}` } };
const v1 = createClient<V1>(options);
const newest = createClient<V2Newest>(options);
const middle = createClient<V2Middle>(options);
const oldest = createClient<V2Oldest>(options);

let read = 0;
function must<T>({ data, response }: { data?: T; response: Response }): T {
  if (data === undefined) throw new Error(`${response.url} answered ${response.status}`);
  read += 1;
  return data;
}
const seen: (string | number)[] = [];

seen.push(must(await v1.GET('/auth/whoami')).user.email);
seen.push(...must(await v1.GET('/lists')).map(({ type }) => type));
seen.push(...must(await v1.GET('/fields')).map(({ value_type }) => value_type));
seen.push(...must(await v1.GET('/persons')).persons.map(({ id }) => id));
seen.push(must(await v1.GET('/rate-limit')).rate.api_key_per_minute.limit);
seen.push(must(await newest.GET('/v2/auth/whoami')).user.emailAddress);
seen.push(...must(await newest.GET('/v2/companies')).data.map(({ name }) => name));
seen.push(...must(await newest.GET('/v2/reminders')).data.map(({ type }) => type));
seen.push(...must(await middle.GET('/v2/lists')).data.map(({ name }) => name));
seen.push(...must(await oldest.GET('/v2/persons')).data.map(({ id }) => id));
if (seen.length < 100 || seen.some((value) => value === undefined)) throw new Error(`only ${seen.length} values`);
console.log(`${read} answers`);
