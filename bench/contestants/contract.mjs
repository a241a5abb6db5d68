/**
 * Measures the contract kit in a process of its own: holding one answer to the contract, once its validator is compiled.
 * Usage: node contract.mjs LIBRARY.js CONTRACT.js ROUNDS → one line of JSON `{ company: µs[], page: µs[] }`, of processor time.
 */
import { pathToFileURL } from 'node:url';

const [library, contract, rounds] = process.argv.slice(2);
const { createMock } = await import(pathToFileURL(library).href);
const { checkAnswer } = await import(pathToFileURL(contract).href);

const mock = await createMock();
const headers = { authorization: `Bearer ${mock.account().keys.admin}` };

async function answerOf(path) {
  const response = await mock.fetch(`https://api.affinity.co${path}`, { headers });
  const body = await response.json();
  return { method: 'GET', url: path, status: response.status, headers: Object.fromEntries(response.headers), body };
}

const { body: companies } = await answerOf('/v2/companies?limit=1');
const answers = {
  company: await answerOf(`/v2/companies/${companies.data[0].id}?fieldTypes=enriched&fieldTypes=global`),
  page: await answerOf('/v2/companies?limit=20'),
};

const CALLS = 2_000;
const figures = {};
for (const [name, answer] of Object.entries(answers)) {
  const found = checkAnswer(answer);
  if (found.length > 0) throw new Error(`${name} does not fit: ${JSON.stringify(found)}`);
  const times = [];
  for (let round = 0; round <= Number(rounds); round++) {
    const started = process.cpuUsage();
    for (let i = 0; i < CALLS; i++) checkAnswer(answer);
    // The first warms up.
    const { user, system } = process.cpuUsage(started);
    if (round > 0) times.push((user + system) / CALLS);
  }
  figures[name] = times;
}
process.stdout.write(`${JSON.stringify(figures)}\n`);
await mock.close();
process.exit(0);
