/** What leaves as one piece, and that all of it leaves. */
import { connect, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sendWholeAnswers } from '../../src/http/whole-answers.js';
import { createMock } from '../../src/index.js';

/** A socket that only notes what it is given. */
function noting(): { socket: Socket; noted: string[] } {
  const noted: string[] = [];
  const socket = new Socket();
  socket._write = (piece, encoding, callback) => {
    noted.push(`${encoding} ${piece}`);
    callback();
  };
  socket._writev = (pieces, callback) => {
    noted.push(pieces.map(({ chunk, encoding }) => `${encoding} ${chunk}`).join(' + '));
    callback();
  };
  sendWholeAnswers(socket);
  return { socket, noted };
}

describe('a socket', () => {
  it.each([
    [['all of it', ''], ['latin1 all of it']],
    [['head', 'body'], ['latin1 head + latin1 body']],
    [['', 'body'], ['latin1  + latin1 body']],
    [['head', 'body', ''], ['latin1 head + latin1 body + latin1 ']],
    [['alone'], ['latin1 alone']],
  ])('that is given %j at once writes %j', async (pieces, written) => {
    const { socket, noted } = noting();
    const told: number[] = [];
    socket.setDefaultEncoding('latin1').cork();
    for (const [i, piece] of pieces.entries()) socket.write(piece, () => told.push(i));
    socket.uncork();
    await setImmediate();
    expect(noted).toEqual(written);
    expect(told).toEqual(pieces.map((_, i) => i));
  });
});

describe('requests on one connection', () => {
  it('with and without bodies, read and not, are each answered in their turn', async () => {
    await using mock = await createMock();
    const server = await mock.listen();
    const key = mock.account('scale').keys.admin;
    const socket = connect(server.port, '127.0.0.1');
    const send = (line: string, body = '', more = '') =>
      socket.write(
        `${line} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\n${
          body === '' ? '' : `Content-Length: ${body.length}\r\n`
        }${more}\r\n${body}`,
      );
    send('GET /v2/auth/whoami');
    send('POST /v2/companies/search', '{}');
    send('GET /v2/auth/whoami', '{"needless":true}');
    send('GET /_mock/health');
    send('POST /nowhere', '{"unread":true}');
    send('HEAD /v2/auth/whoami');
    send('GET /v2/auth/whoami', '', 'Connection: close\r\n');
    const statuses = [...(await text(socket)).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
    expect(statuses).toEqual(['200', '201', '200', '200', '404', '200', '200']);
    expect(mock.account('scale').limits.get().concurrent.used).toBe(0);
  });
});
