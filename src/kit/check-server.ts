/** `contract check` as a function, for callers without types too. */
import { assertMembers, assertText, assertVersion, isRecord, refusal } from '../contract/taken.js';
import { type CheckOptions, type CheckReport, checkServer as check } from '../tools/check/check.js';
import { type ReportFormat, reportText as textOf } from '../tools/check/report.js';

const TAKES = 'checkServer takes { url, key }';
const OPTIONS = ['url', 'key', 'api', 'version', 'writes', 'webhookUrl', 'fetch'];

/**
 * Rejects with `CannotCheck` where the URL leads to no Affinity, the key is refused, or it may call nothing that was to be checked; with
 * a `TypeError` for options that there are not. Ids come from the server's own answers. Violations of servers that are not on this
 * machine are told without values.
 */
export async function checkServer(options: CheckOptions): Promise<CheckReport> {
  if (!isRecord(options)) throw refusal(TAKES, options);
  assertMembers('the argument of checkServer', options, OPTIONS);
  const { url, key, api, version, writes, webhookUrl, fetch } = options as Partial<CheckOptions>;
  if (!((url as unknown) instanceof URL)) assertText(`${TAKES}: the url is a text such as http://127.0.0.1:4010`, url);
  assertText(`${TAKES}: the key is a text`, key);
  if (key === '') throw refusal(`${TAKES}: the key is a text`, key);
  if (api !== undefined && api !== 'v1' && api !== 'v2')
    throw refusal(`${TAKES}: api is 'v1' or 'v2', or left out`, api);
  if (version !== undefined) assertVersion(version);
  // 'false', of a variable of the environment, would write.
  if (writes !== undefined && typeof writes !== 'boolean') throw refusal(`${TAKES}: writes is true or false`, writes);
  if (webhookUrl !== undefined) assertText(`${TAKES}: the webhookUrl is a text`, webhookUrl);
  if (fetch !== undefined && typeof fetch !== 'function') throw refusal(`${TAKES}: fetch is a function`, fetch);
  return check(options);
}

const FORMATS: readonly unknown[] = ['text', 'json', 'junit'] satisfies ReportFormat[];

/** A report as text for people, as JSON (`{ ok, … }`), or as JUnit's XML for CI servers. */
export function reportText(report: CheckReport, format: ReportFormat): string {
  const takes = 'reportText takes the report of checkServer, and text, json or junit';
  if (!isRecord(report) || !Array.isArray(report.pairs)) throw refusal(takes, report);
  if (!FORMATS.includes(format)) throw refusal(`${takes}: look at the second`, format);
  return textOf(report, format);
}
