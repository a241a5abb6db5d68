// Talks to servers of its own: they must get what was meant for them, as it was sent.
import { once } from 'node:events';
import { createServer } from 'node:http';
import https from 'node:https';
import net from 'node:net';

const server = createServer((request, response) => response.end(request.headers.host)).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${server.address().port}`;

/** The first byte that a server of plain TCP gets from a client of https: 22, a TLS handshake. */
const handshake = net.createServer().listen(0, '127.0.0.1');
await once(handshake, 'listening');
https
  .get(`https://localhost:${handshake.address().port}/`, {
    lookup: (_n, _o, cb) => cb(null, [{ address: '127.0.0.1', family: 4 }]),
  })
  .on('error', () => {});
const [socket] = await once(handshake, 'connection');
const [bytes] = await once(socket, 'data');

process.stdout.write(
  JSON.stringify({ fetch: (await (await fetch(origin)).text()) === new URL(origin).host, first: bytes[0] }),
);
process.exit(0);
