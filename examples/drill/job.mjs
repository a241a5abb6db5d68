// The work that each of the three clients is given: node job.mjs ./polite.mjs
const { affinity, create } = await import(process.argv[2]);

const page = await affinity('GET', '/v2/companies?limit=30');
const companies = await Promise.all(page.data.map(({ id }) => affinity('GET', `/v2/companies/${id}`)));

const people = ['Aria', 'Bryn', 'Cato', 'Dara'].map((name) => ({
  first_name: name,
  last_name: 'Fernhollow',
  emails: [`${name.toLowerCase()}@fernhollow.example`],
}));
const find = async ({ emails: [email] }) => {
  const found = await affinity('GET', `/persons?term=${encodeURIComponent(email)}`);
  return found.persons.find((person) => person.emails.includes(email));
};
const persons = [];
for (const person of people) persons.push(await create('/persons', person, () => find(person)));

// More of the same, so that several minutes are used up
await Promise.all(page.data.slice(0, 10).map(({ id }) => affinity('GET', `/v2/companies/${id}/lists`)));
console.log(`${companies.filter(Boolean).length} companies, ${persons.filter(Boolean).length} persons`);
