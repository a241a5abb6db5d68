/** Bare `node:http`: looks the path up and sends. Usage: node bare-node.mjs ANSWERS.json */
import { createServer } from 'node:http';
import { announce, loadAnswers, pick, render } from './answers.mjs';

const routes = loadAnswers(process.argv[2]);

const server = createServer((request, response) => {
  const viewers = routes.get(`${request.method} ${request.url}`);
  const answer = viewers && pick(viewers, request.headers.authorization);
  if (!answer) {
    response.writeHead(404).end();
    return;
  }
  if (request.method === 'GET') {
    const { headers, body } = render(answer);
    response.writeHead(answer.status, headers).end(body);
    return;
  }
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
});

server.listen(0, '127.0.0.1', () => announce(server.address().port));
