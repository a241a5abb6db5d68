// A small sync with good.mjs: reads, searches, writes, merges. node sync.mjs
import { affinity, create, rows, until } from './good.mjs';

const missed = [];
const companies = await rows('/v2/companies?limit=40&fieldTypes=enriched');
for (const { id, name } of companies.slice(0, 8)) {
  const company = await affinity('GET', `/v2/companies/${id}`);
  if (company === null)
    missed.push(`${name} (${id}) is gone`); // deleted or merged since it was listed
  else domains(company);
}
const found = await affinity('POST', '/v2/companies/search?limit=10', {});
if (found === null) missed.push('the search');

const people = [];
for (const name of ['Aria', 'Bryn', 'Cato']) {
  const email = `${name.toLowerCase()}@fernhollow.example`;
  const find = async () => {
    const { persons } = await affinity('GET', `/persons?term=${encodeURIComponent(email)}`);
    return persons.find(({ emails }) => emails.includes(email));
  };
  const person = await create('/persons', { first_name: name, last_name: 'Fernhollow', emails: [email] }, find);
  people.push(person);
  if (!(await until(() => affinity('GET', `/v2/persons/${person.id}`)))) missed.push(`${name} on V2`);
  if (!(await until(find))) missed.push(`${name} in the search`);
}

const [primary, duplicate] = people;
const pair = { primaryPersonId: primary.id, duplicatePersonId: duplicate.id };
const begun = async () => {
  const { data } = await affinity('GET', '/v2/person-merges?limit=100');
  const merge = data.find((one) => one.primaryPersonId === primary.id && one.duplicatePersonId === duplicate.id);
  return merge && { taskUrl: `/v2/tasks/person-merges/${merge.taskId}` };
};
const { taskUrl } = await create('/v2/person-merges', pair, begun);
const task = await until(() => affinity('GET', new URL(taskUrl, 'https://api.affinity.co').pathname));
if (!task) missed.push('the merge');

for (const what of missed) console.error(`missing: ${what}`);
console.log(`${companies.length} companies, ${people.length} people`);

/** Of fields that it knows: any other type of value, and what is hidden, it passes over. */
function domains({ domain, fields = [] }) {
  const texts = fields.filter(({ value }) => value?.type === 'text' && typeof value.data === 'string');
  return [domain ?? 'no domain', ...texts.map(({ value }) => value.data.trim())];
}
