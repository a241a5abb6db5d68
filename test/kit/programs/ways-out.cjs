// Ways to Affinity's host, one after the other: ways-out.cjs WAY,WAY… PORT, where somebody listens who must hear nothing. A line of what came for each.
const dns = require('node:dns');
const http = require('node:http');
const http2 = require('node:http2');
const https = require('node:https');
const net = require('node:net');
const tls = require('node:tls');
const { once } = require('node:events');
const { promisify } = require('node:util');
const { Worker } = require('node:worker_threads');
const { spawnSync } = require('node:child_process');

const HOST = 'api.affinity.co';
const [, , ways, portText] = process.argv;
const port = Number(portText);
const authorization = `Bearer ${process.env.AFFINITY_API_KEY}`;
const HEAD = `GET /v2/lists HTTP/1.1\r\nhost: ${HOST}\r\nauthorization: ${authorization}\r\nconnection: close\r\n\r\n`;

/** The status of a request that is written by hand. */
async function byHand(socket, ready = 'connect') {
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk) => (text += chunk));
  await once(socket, ready);
  socket.write(HEAD);
  await once(socket, 'close');
  return Number(text.split(' ')[1]);
}
async function asked(library, options) {
  const request = library.request({
    path: '/v2/lists',
    port,
    ...options,
    headers: { authorization, ...options.headers },
  });
  request.end();
  const [answer] = await once(request, 'response');
  answer.resume();
  return answer.statusCode;
}
const here = (_host, options, done) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
const addressed = async (address) => byHand(net.connect(port, address));
const inThread = async (code, options) => {
  const worker = new Worker(code, options);
  const [status] = await Promise.race([once(worker, 'message'), once(worker, 'exit')]);
  await worker.terminate();
  return status;
};
const FETCH = `fetch('https://${HOST}:${port}/v2/lists', { headers: { authorization: '${authorization}' } })`;
const THREAD = `${FETCH}.then(({ status }) => require('node:worker_threads').parentPort.postMessage(status))`;

const WAYS = {
  socket: () => byHand(new net.Socket().connect(port, HOST)),
  'socket-options': () => byHand(new net.Socket().connect({ port, host: 'API.Affinity.co.', lookup: here, family: 6 })),
  'net-own-lookup': () => byHand(net.createConnection({ port, host: HOST, lookup: here })),
  'tls-host-differs': () => byHand(tls.connect({ port, host: '127.0.0.1', servername: HOST }), 'secureConnect'),
  'tls-name-differs': () => byHand(tls.connect(port, HOST, { servername: 'other.example' }), 'secureConnect'),
  'tls-over-socket': () =>
    byHand(tls.connect({ socket: net.connect(port, '127.0.0.1'), servername: HOST }), 'secureConnect'),
  'tls-over-led-socket': () => byHand(tls.connect({ socket: net.connect(port, HOST) }), 'secureConnect'),
  'https-host-header': () => asked(https, { host: '127.0.0.1', headers: { host: HOST } }),
  'https-own-lookup': () => asked(https, { host: HOST, lookup: here }),
  'https-own-connection': () => asked(https, { host: HOST, createConnection: (options) => tls.connect(options) }),
  'http-own-connection': () =>
    asked(http, { host: HOST, createConnection: () => new net.Socket().connect(port, HOST) }),
  'undici-connect': async () => {
    const undici = require('undici');
    const { statusCode } = await undici.request(`https://${HOST}:${port}/v2/lists`, {
      headers: { authorization },
      dispatcher: new undici.Agent({ allowH2: true, connect: { lookup: here, servername: HOST } }),
    });
    return statusCode;
  },
  'fetch-dispatcher': async () => {
    const undici = require('undici');
    const connect = (options, done) => {
      const socket = tls.connect({ host: '127.0.0.1', port, servername: options.hostname }, () => done(null, socket));
    };
    const { status } = await undici.fetch(`https://${HOST}:${port}/v2/lists`, {
      headers: { authorization },
      dispatcher: new undici.Agent({ connect }),
    });
    return status;
  },
  lookup: async () => addressed((await promisify(dns.lookup)(HOST)).address),
  'lookup-callback': async () =>
    addressed(await new Promise((done) => dns.lookup(HOST, 4, (_e, found) => done(found)))),
  'lookup-all': async () => addressed((await dns.promises.lookup(HOST, { all: true }))[0].address),
  'lookup-6': async () => addressed((await dns.promises.lookup(HOST, { family: 6 })).address),
  resolve: async () => addressed((await promisify(dns.resolve)(HOST))[0]),
  resolver: async () => addressed((await promisify((host, done) => new dns.Resolver().resolve4(host, done))(HOST))[0]),
  'resolver-promises': async () =>
    addressed((await new dns.promises.Resolver().resolve4(HOST, { ttl: true }))[0].address),
  'resolve-any': async () => addressed((await dns.promises.resolveAny(HOST))[0].address),
  'thread-of-text': () => inThread(THREAD, { eval: true }),
  'thread-with-options': () => inThread(THREAD, { eval: true, execArgv: [], env: {} }),
  'thread-in-thread': () =>
    inThread(
      `const { Worker, parentPort } = require('node:worker_threads');
       new Worker(${JSON.stringify(THREAD)}, { eval: true, env: {} }).on('message', (status) => parentPort.postMessage(status));`,
      { eval: true },
    ),
  child: async () =>
    Number(spawnSync(process.execPath, ['-e', `${FETCH}.then(({ status }) => console.log(status))`]).stdout),
  'built-in-address': () => asked(http, { host: 'elsewhere.example', lookup: here, headers: { host: HOST } }),
  // What cannot be led: the program ends.
  http2: () => once(http2.connect(`https://${HOST}:${port}`), 'connect'),
  'tls-socket': () => {
    const socket = new tls.TLSSocket(net.connect(port, '127.0.0.1'), { rejectUnauthorized: false });
    socket.setServername(HOST);
    return byHand(socket, 'secure');
  },
  'tls-socket-connect': () => byHand(new tls.TLSSocket().connect(port, HOST)),
  'written-by-hand': () => byHand(net.connect({ port, host: 'elsewhere.example', lookup: here })),
  'plain-proxy': () => asked(http, { host: 'proxy.example', lookup: here, path: `https://${HOST}/v2/lists` }),
};

(async () => {
  for (const way of ways.split(',')) {
    const seen = await WAYS[way]().catch((error) => `failed: ${error.code ?? error.message}`);
    process.stdout.write(`${way} ${seen}\n`);
    // None takes the connection that another has made.
    for (const library of [http, https]) library.globalAgent.destroy();
  }
  process.exit(0);
})();
