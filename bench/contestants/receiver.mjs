/** Takes webhook deliveries and counts them; `GET /` tells how many came. Usage: node receiver.mjs */
import { createServer } from 'node:http';
import { announce } from './answers.mjs';

let taken = 0;

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    if (request.method === 'GET') {
      response.end(JSON.stringify({ taken }));
      return;
    }
    taken++;
    response.writeHead(204).end();
  });
});

server.listen(0, '127.0.0.1', () => announce(server.address().port));
