/** A receiver of webhooks that keeps people by id and notes once, but for one defect: `node receiver.mjs PORT DEFECT`. */
import { createServer } from 'node:http';

const [port, defect = 'none'] = process.argv.slice(2);
const headers = { authorization: `Bearer ${process.env.AFFINITY_API_KEY}` };
const names = {};
let created = 0;
const known = new Set();

async function handle({ type, body }) {
  const [, kind, verb] = /^(person|organization)\.(created|updated)$/.exec(type) ?? [];
  if (!kind) {
    if (defect === 'unknown' && type !== 'sample.webhook' && type !== 'note.created') throw new Error(`type ${type}`);
    return;
  }
  const key = `${kind} ${body.id}`;
  if (defect === 'twice' && verb === 'created') created++;
  if (!known.has(key)) known.add(key);
  if (defect === 'order') {
    if (!body.name && !body.first_name) return;
    names[key] = body.name ?? `${body.first_name} ${body.last_name}`;
    return;
  }
  const answer = await fetch(`${process.env.AFFINITY_V1_BASE_URL}/${kind}s/${body.id}`, { headers });
  if (!answer.ok) return;
  const row = await answer.json();
  names[key] = row.name ?? `${row.first_name} ${row.last_name}`;
}

/** Before it answers anybody who looks whether it is there. */
const subscribed = defect === 'eager' ? subscribe() : undefined;

async function subscribe() {
  await new Promise((resolve) => setTimeout(resolve));
  const body = JSON.stringify({ webhook_url: `http://127.0.0.1:${port}/hook`, subscriptions: [] });
  const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
  await fetch(`${process.env.AFFINITY_V1_BASE_URL}/webhook/subscribe`, init);
}

createServer(async (request, response) => {
  if (request.method === 'GET') await subscribed;
  if (request.method === 'GET') return response.end(JSON.stringify({ names, created }));
  let text = '';
  for await (const chunk of request) text += chunk;
  try {
    await handle(JSON.parse(text));
    response.end();
  } catch {
    response.writeHead(500).end();
  }
}).listen(Number(port), '127.0.0.1');
