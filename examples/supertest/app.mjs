// A service of one's own that asks Affinity.
import { createServer } from 'node:http';

export function app({ origin, key }) {
  return createServer(async (request, response) => {
    const id = new URL(request.url, 'http://localhost').pathname.slice('/companies/'.length);
    const answer = await fetch(`${origin}/v2/companies/${id}`, { headers: { authorization: `Bearer ${key}` } });
    const status = { 200: 200, 404: 404 }[answer.status] ?? 502;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? { name: (await answer.json()).name } : { error: status }));
  });
}
