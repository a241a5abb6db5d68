import { Command, Option } from 'commander';
import { defined } from '../lib/defined.js';
import { isLoopback } from '../lib/loopback.js';
import { V2_VERSIONS, type V2Version } from '../versions.js';
import { BadUse, orBadUse } from './bad-use.js';
import { FoundSomething } from './found-something.js';
import type { Streams } from './streams.js';

interface Options {
  url: string;
  key?: string;
  api?: 'v1' | 'v2';
  version?: V2Version;
  writes?: true;
  iAcceptWritesOn?: string;
  webhookUrl?: string;
  format: 'text' | 'json' | 'junit';
}

/** `affinity-mock contract check` */
export function checkCommand({ stdout, stderr }: Streams): Command {
  return new Command('check')
    .description('hold a server, the mock or the live API, to the contract: every reading operation, in every version')
    .requiredOption('--url <url>', 'origin of the server, such as http://127.0.0.1:4010')
    .addOption(new Option('--key <key>', 'API key; it is never printed').env('AFFINITY_API_KEY'))
    .addOption(new Option('--api <api>', 'only one of the APIs').choices(['v1', 'v2']))
    .addOption(new Option('--version <date>', 'only one version of V2').choices(V2_VERSIONS))
    .option('--writes', 'also create, change and delete records of its own, through every writing operation')
    .option('--i-accept-writes-on <host>', 'needed with --writes for a server that is not on this machine')
    .option(
      '--webhook-url <url>',
      'for --writes: an address that answers any POST with 2xx and that the server can reach',
    )
    .addOption(new Option('--format <format>', 'of the report').choices(['text', 'json', 'junit']).default('text'))
    .addHelpText(
      'after',
      `
Ids are found in the server's own answers; what none is found for is told as not reached. 403s are told as not permitted.
Calls are paced by the server's rate headers, and end before the last tenth of the month is touched: stderr tells then what was
not checked.

Examples:
  affinity-mock contract check --url http://127.0.0.1:4010 --key "$KEY"
  affinity-mock contract check --url http://127.0.0.1:4010 --key "$KEY" --writes
  AFFINITY_API_KEY=… affinity-mock contract check --url https://api.affinity.co --version 2026-09-17 --format junit > report.xml

Exit codes: 0 no violation, 1 violations, or ended early (the month runs low, the server goes on answering 429), 2 bad use (no server
there, a key that it refuses or permits nothing).`,
    )
    .action(async (options: Options) => {
      const { url, key, api, version, writes, webhookUrl, format } = options;
      if (!key) throw new BadUse('give an API key: --key KEY, or AFFINITY_API_KEY in the environment');
      if (api === 'v1' && version !== undefined) throw new BadUse('V1 has no versions: leave --version out');
      assertWritable(options);
      if (writes) assertAccepted(options);
      const { checkServer, CannotCheck } = await import('../tools/check/check.js');
      const { isClean, reportText, stopText } = await import('../tools/check/report.js');
      // A version is V2's: V1 alone is left out by it.
      const asked = { url, key, ...defined({ api: version ? ('v2' as const) : api, version, writes, webhookUrl }) };
      const report = await orBadUse(() => checkServer(asked), CannotCheck);
      stdout.write(reportText(report, format));
      stderr.write(stopText(report));
      if (!isClean(report)) throw new FoundSomething();
    });
}

/** Throws `BadUse` where what is for writes alone is given without them, or leads nowhere. */
function assertWritable({ writes, webhookUrl, iAcceptWritesOn }: Options): void {
  const isUrl = URL.canParse(webhookUrl ?? '') && /^https?:$/.test(new URL(webhookUrl as string).protocol);
  if (webhookUrl !== undefined && !isUrl) {
    throw new BadUse(`--webhook-url ${webhookUrl}: give an http or https URL that the server can reach`);
  }
  if (writes) return;
  if (webhookUrl !== undefined) throw new BadUse('--webhook-url is for --writes: give both, or neither');
  if (iAcceptWritesOn !== undefined) throw new BadUse('--i-accept-writes-on is for --writes: give both, or neither');
}

/** Records of a live account are made on purpose only: the host has to be said again. */
function assertAccepted({ url, iAcceptWritesOn }: Options): void {
  if (!URL.canParse(url)) throw new BadUse(`${url} is not a URL: give one such as http://127.0.0.1:4010`);
  const host = new URL(url).hostname;
  if (isLoopback(host) || iAcceptWritesOn === host) return;
  throw new BadUse(
    `--writes would make records on ${host}, and leave some behind: say --i-accept-writes-on ${host} if you mean it`,
  );
}
