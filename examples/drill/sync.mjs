// A small sync with good.mjs: reads, searches, writes, merges. node sync.mjs
import { affinity, create, rows, until } from './good.mjs';

process.on('uncaughtException', ({ message }) => {
  console.error(`failed: ${message}`);
  process.exit(1);
});

const missed = [];
const companies = await rows('/v2/companies?limit=60&fieldTypes=enriched');
const contacts = (await rows('/v2/persons?limit=12')).filter(({ type }) => type === 'external').slice(0, 20);
for (const { id, firstName } of contacts) {
  const contact = await affinity('GET', `/v2/persons/${id}`);
  if (contact === null) missed.push(`${firstName} (${id}) is gone`); // deleted since it was listed
}
await affinity('POST', '/v2/companies/search?limit=10', {});

const people = [];
for (const name of ['Aria', 'Bryn', 'Cato']) {
  const email = `${name.toLowerCase()}@fernhollow.example`;
  const find = async () => {
    const { persons } = await affinity('GET', `/persons?term=${encodeURIComponent(email)}`);
    return persons.find(({ emails }) => emails?.includes(email));
  };
  const person = await create('/persons', { first_name: name, last_name: 'Fernhollow', emails: [email] }, find);
  people.push(person);
  if (!(await until(find))) missed.push(`${name} in the search`);
  if (!(await until(() => affinity('GET', `/v2/persons/${person.id}`)))) missed.push(`${name} on V2`);
}

const [primary, duplicate] = people;
const begun = async () => {
  const { data } = await affinity('GET', '/v2/person-merges?limit=100');
  const merge = data.find((one) => one.primaryPersonId === primary.id && one.duplicatePersonId === duplicate.id);
  return merge && { taskUrl: `/v2/tasks/person-merges/${merge.taskId}` };
};
const pair = { primaryPersonId: primary.id, duplicatePersonId: duplicate.id };
const { taskUrl } = await create('/v2/person-merges', pair, begun);
const task = await until(() => affinity('GET', new URL(taskUrl, 'https://api.affinity.co').pathname));
if (!task) missed.push('the merge');

for (const what of missed) console.error(`missing: ${what}`);
console.log(`${companies.map(textsOf).length} companies, ${contacts.length} contacts, ${people.length} people`);

/** Of values it takes the types that it knows; any other one, and what is hidden or null, it passes over. */
function textsOf({ domain, fields = [] }) {
  const texts = fields.filter(({ value }) => value?.type === 'text' && typeof value.data === 'string');
  return [domain ?? 'no domain', ...texts.map(({ value }) => value.data.trim())];
}
