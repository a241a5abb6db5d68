/** Talks to the run's proxy as clients do, byte by byte where that is the point. */
import net from 'node:net';
import tls from 'node:tls';

/** The head of the answer to a CONNECT, and the socket behind it. */
export async function connect(
  port: number,
  target: string,
  agent = 'test/1',
): Promise<{ status: number; socket: net.Socket; text: string }> {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\nUser-Agent: ${agent}\r\n\r\n`);
  const text = await firstOf(socket);
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), socket, text };
}

/** What comes first; an empty text where nothing does before the end. */
export const firstOf = (socket: net.Socket): Promise<string> =>
  new Promise((resolve) => {
    socket.once('data', (bytes: Buffer) => resolve(bytes.toString('latin1')));
    socket.once('close', () => resolve(''));
  });

/** All that comes until the end. */
export const wholeOf = (socket: net.Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('latin1');
    });
    socket.once('close', () => resolve(text));
  });

/** TLS through a tunnel. Rejects where the greeting fails. */
export const secure = (socket: net.Socket, options: tls.ConnectionOptions): Promise<tls.TLSSocket> =>
  new Promise((resolve, reject) => {
    const secured = tls.connect({ socket, ...options }, () => resolve(secured));
    secured.once('error', reject);
  });

/** One request over a socket, its connection closed behind it: the answer's status and whole text. */
export async function ask(socket: net.Socket, target: string, headers: Record<string, string> = {}) {
  const lines = Object.entries({ Host: 'api.affinity.co', Connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.write(`GET ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  const text = await wholeOf(socket);
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text };
}
