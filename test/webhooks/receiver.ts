import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AccountHandle } from '../../src/index.js';
import { until } from '../support/until.js';

/** The deliveries of events, without the sample events that tried an address. */
export const eventsOf = (account: AccountHandle) =>
  account.deliveries().filter(({ event }) => event !== 'sample.webhook');

export interface Received {
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies member by member
  body: any;
  sent_at: number;
}

/** A receiver of deliveries on a free port, which answers what it is told to. */
export class Receiver {
  readonly received: Received[] = [];
  /** The same as they came. */
  readonly texts: string[] = [];
  status = 200;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Receiver> {
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => {
        receiver.texts.push(text);
        receiver.received.push(JSON.parse(text));
        response.writeHead(receiver.status).end();
      });
    });
    const receiver = new Receiver(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return receiver;
  }

  url(path = '/hook'): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  of(type: string): Received[] {
    return this.received.filter((delivery) => delivery.type === type);
  }

  /** Waits until so many deliveries of a type have come. */
  async until(type: string, count: number): Promise<Received[]> {
    await until(() => this.of(type).length >= count);
    return this.of(type);
  }

  close(): Promise<void> {
    return new Promise((done) => this.#server.close(() => done()));
  }
}
