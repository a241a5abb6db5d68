import { Command, Option } from 'commander';
import { BadUse } from './bad-use.js';
import { FoundSomething } from './found-something.js';
import { surviveDefects } from './last-resort.js';
import { parsePort } from './port.js';
import { serverUrl } from './server-url.js';
import type { Streams } from './streams.js';

interface ProxyOptions {
  to: string;
  port: number;
  format: 'text' | 'json';
}

/** `affinity-mock proxy` */
export function proxyCommand(streams: Streams): Command {
  return new Command('proxy')
    .description(
      'pass calls on to a server, the mock or the live API, and tell where they or their answers break the contract',
    )
    .requiredOption('--to <url>', 'origin of the server, such as https://api.affinity.co')
    .option('--port <n>', 'port to listen on, on this machine only; 0 takes a free one', parsePort, 0)
    .addOption(new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
Point the client at the address that it prints: V1 at the origin, V2 at the origin + /v2. Each kind of violation is told
once, in names, types and shapes: no value, and never a key. Ctrl-C ends it with a summary. Answers pass untouched: links
in those of the live API lead to the live API. Every call goes to --to, whatever the client writes: whole URLs of other
hosts (421) and tunnels (405) are refused.

Examples:
  affinity-mock proxy --to http://127.0.0.1:4010 --port 4011
  affinity-mock proxy --to https://api.affinity.co --format json > report.jsonl

Exit codes: 0 no violation, 1 violations, 2 bad use.`,
    )
    .action(async ({ to, port, format }: ProxyOptions) => {
      const { openProxy } = await import('../tools/proxy/proxy.js');
      const { recordText } = await import('../tools/recorder/exchange-record.js');
      const { violationText } = await import('../contract/violation.js');
      const { stdout, stderr } = streams;
      const target = serverUrl('--to', to);
      const isJson = format === 'json';
      const proxy = await openProxy({
        to: target,
        port,
        onViolation: (violation) => stdout.write(`${isJson ? JSON.stringify(violation) : violationText(violation)}\n`),
      }).catch((error: NodeJS.ErrnoException) => {
        const reason =
          error.code === 'EADDRINUSE' ? 'the port is taken; choose another' : `it cannot be used (${error.code})`;
        throw new BadUse(`--port ${port}: ${reason}`);
      });
      surviveDefects(stderr, { keepsData: false });
      const { url } = proxy;
      stdout.write(
        isJson
          ? `${JSON.stringify({ url, port: proxy.port, pid: process.pid, to: target.origin })}\n`
          : `passing ${url} on to ${target.origin}; Ctrl-C ends it\n`,
      );
      await signalled();
      await proxy.close();
      const summary = proxy.summary();
      const unanswered = summary.unanswered === 0 ? '' : `${summary.unanswered} calls were not answered\n`;
      const unchecked = summary.unchecked === 0 ? '' : `${summary.unchecked} exchanges could not be looked at\n`;
      stdout.write(isJson ? `${JSON.stringify(summary)}\n` : `${unanswered}${unchecked}${recordText(summary)}`);
      if (summary.violated > 0) throw new FoundSomething();
    });
}

/** A second signal finds no listener and ends the process at once. */
const signalled = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
