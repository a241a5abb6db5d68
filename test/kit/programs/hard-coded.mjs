// A program with Affinity's host built in, by every way that Node programs take. Prints what each got, as one line of JSON.
import https, { get } from 'node:https';
import axios from 'axios';
import * as undici from 'undici';

const URL_V2 = 'https://api.affinity.co/v2/lists?limit=1';
const headers = { authorization: `Bearer ${process.env.AFFINITY_API_KEY}` };
const basic = { authorization: `Basic ${btoa(`:${process.env.AFFINITY_API_KEY}`)}` };

function text(request) {
  return new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('response', async (answer) => resolve(Buffer.concat(await answer.toArray()).toString()));
    request.end();
  });
}

const seen = {
  fetch: await (await fetch(URL_V2, { headers })).json(),
  request: await (await fetch(new Request(new URL(URL_V2), { headers }))).json(),
  undiciFetch: await (await undici.fetch(URL_V2, { headers })).json(),
  undiciAgent: await (await undici.request(URL_V2, { headers, dispatcher: new undici.Agent() })).body.json(),
  undiciPool: await (
    await new undici.Pool('https://api.affinity.co').request({ path: '/v2/lists?limit=1', method: 'GET', headers })
  ).body.json(),
  axios: (await axios.get(URL_V2, { headers })).data,
  get: JSON.parse(await text(get(URL_V2, { headers }))),
  agent: JSON.parse(await text(https.request(URL_V2, { headers, agent: new https.Agent({ keepAlive: true }) }))),
  noAgent: JSON.parse(
    await text(https.request({ host: 'API.affinity.co', path: '/v2/lists?limit=1', headers, agent: false })),
  ),
  v1: await (await fetch('https://api.affinity.co/auth/whoami', { headers: basic })).json(),
};
process.stdout.write(JSON.stringify(seen));
process.exit(0);
