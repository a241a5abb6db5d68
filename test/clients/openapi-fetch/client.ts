/** A day's work on V1 through a client that is typed by nothing but the printed contract. */
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './paths.js';

export type V1Client = Client<paths>;

/** `send` stands in for the global `fetch`. */
export function v1Client(baseUrl: string, key: string, send: (request: Request) => Promise<Response>): V1Client {
  return createClient<paths>({ baseUrl, fetch: send, headers: { authorization: `Basic ${btoa(`:${key}`)}` } });
}

/** What the client got, or a refusal as an error. */
function must<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data === undefined) throw new Error(`${response.url} answered ${response.status} ${JSON.stringify(error)}`);
  return data;
}

/** Reads, writes, reads back, and cleans up; what it saw on the way. */
export async function workday(client: V1Client) {
  const { user, tenant } = must(await client.GET('/auth/whoami'));
  const lists = must(await client.GET('/lists'));
  const deals = lists.find(({ type }) => type === 8);
  const people = lists.find(({ type, list_size }) => type === 0 && list_size > 0);
  if (!deals || !people) throw new Error('there are no such lists');

  const organization = must(await client.POST('/organizations', { body: { name: 'Tarn', domain: 'tarn.example' } }));
  const person = must(
    await client.POST('/persons', {
      body: {
        first_name: 'Noor',
        last_name: 'Pell',
        emails: ['noor@tarn.example'],
        organization_ids: [organization.id],
      },
    }),
  );
  const path = { list_id: people.id };
  const entry = must(
    await client.POST('/lists/{list_id}/list-entries', { params: { path }, body: { entity_id: person.id } }),
  );
  const list = must(await client.GET('/lists/{list_id}', { params: { path } }));
  const status = list.fields.find(({ value_type }) => value_type === 7);
  const option = status?.dropdown_options?.[0];
  if (!status || !option) throw new Error('the list has no status');
  const target = { field_id: status.id, entity_id: person.id, list_entry_id: entry.id };
  const value = must(await client.POST('/field-values', { body: { ...target, value: option.id } }));
  const values = must(await client.GET('/field-values', { params: { query: { list_entry_id: entry.id } } }));
  const note = must(await client.POST('/notes', { body: { content: 'Rang twice', person_ids: [person.id] } }));
  const reminder = must(
    await client.POST('/reminders', {
      body: { owner_id: user.id, type: 0, due_date: '2026-11-01', content: 'Call', person_id: person.id },
    }),
  );
  const interaction = must(
    await client.POST('/interactions', {
      body: { type: 0, person_ids: [person.id, user.id], content: 'Walked', date: '2026-10-01T10:00:00Z' },
    }),
  );
  const found = must(await client.GET('/persons', { params: { query: { term: 'noor@tarn.example' } } }));
  const read = must(
    await client.GET('/persons/{person_id}', {
      params: { path: { person_id: person.id }, query: { with_interaction_dates: true } },
    }),
  );

  // Every page, by its token.
  const ids: number[] = [];
  for (let page_token: string | undefined; ; ) {
    const query = { page_size: 50, ...(page_token !== undefined && { page_token }) };
    const page = must(await client.GET('/persons', { params: { query } }));
    ids.push(...page.persons.map(({ id }) => id));
    if (page.persons.length === 0 || page.next_page_token === null) break;
    page_token = page.next_page_token;
  }

  // A refusal comes as a value too.
  const refused = await client.GET('/persons/{person_id}', { params: { path: { person_id: 1 } } });
  must(await client.DELETE('/persons/{person_id}', { params: { path: { person_id: person.id } } }));
  const gone = await client.GET('/persons/{person_id}', { params: { path: { person_id: person.id } } });
  return {
    user,
    tenant,
    organization,
    person,
    entry,
    option,
    value,
    values,
    note,
    reminder,
    interaction,
    found,
    read,
    ids,
    refused: { status: refused.response.status, error: refused.error },
    gone: { status: gone.response.status, error: gone.error },
  };
}

/**
 * Never run: what the types must not let pass.
 *
 * @public
 */
export async function misuse(client: V1Client) {
  // @ts-expect-error V1 has no companies
  await client.GET('/companies');
  // @ts-expect-error a page has a size in numbers
  await client.GET('/persons', { params: { query: { page_size: 'many' } } });
  // @ts-expect-error a person has a name
  await client.POST('/persons', { body: { emails: [] } });
  // @ts-expect-error lists are of persons, organizations or opportunities
  await client.POST('/lists', { body: { name: 'Tarn', type: 5, is_public: true } });
  // @ts-expect-error reminders are one-off or recurring
  await client.POST('/reminders', { body: { owner_id: 1, type: 2, person_id: 1 } });
  // @ts-expect-error an id is part of the path
  await client.DELETE('/notes/{note_id}', { params: {} });
  const { data } = await client.GET('/lists');
  // @ts-expect-error lists have no such member
  return data?.[0]?.listSize;
}
