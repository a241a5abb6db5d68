/** One line a request for whoever watches: never bodies, queries or keys, and nothing that a terminal would act upon. */
import type { JournalView } from '../index.js';
import type { Streams } from './streams.js';

export const LOG_FORMATS = ['pretty', 'json', 'off'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Characters of a text that a client chose. */
const LONGEST = 300;

/** Undefined where nothing is to be written. */
export function requestLog(format: LogFormat, stderr: Streams['stderr']): ((request: JournalView) => void) | undefined {
  if (format === 'off') return undefined;
  const line = format === 'json' ? jsonLine : prettyLine;
  return (request) => stderr.write(`${line(request)}\n`);
}

function prettyLine(request: JournalView): string {
  const { at, account, persona, status, method, path, operationId, durationMs, warnings } = request;
  const left = leftInMinute(request);
  const why = whyRefused(request);
  return [
    `${at.slice(11, 23)} ${shown(account)}/${persona === null ? '-' : shown(persona)}`,
    `${status ?? '---'} ${shown(method)} ${shown(path)}`,
    operationId ?? 'no operation',
    `${Math.round(durationMs)} ms`,
    ...(left === null ? [] : [`${left} left`]),
    ...(why === null ? [] : [`refused: ${shown(why)}`]),
    ...warnings.map((warning) => `warning: ${shown(warning)}`),
  ].join('  ');
}

function jsonLine(request: JournalView): string {
  const { at, account, persona, status, method, path, operationId, durationMs, warnings } = request;
  const line = {
    time: at,
    account,
    persona,
    status,
    method,
    path: cut(path),
    operation: operationId,
    ms: durationMs,
    leftInMinute: leftInMinute(request),
    refused: whyRefused(request),
    warnings: warnings.map(cut),
  };
  return escaped(JSON.stringify(line));
}

/** Null where the minute was not asked, or has no end. */
function leftInMinute({ limits }: JournalView): number | string | null {
  return limits?.perMinute?.remaining ?? null;
}

/** In the words of the journal; null for what was admitted. */
const whyRefused = ({ status, decision }: JournalView): string | null =>
  status === null || status >= 400 ? cut(decision.message) : null;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const shown = (text: string): string => escaped(cut(text));

/** Control characters, what turns the direction of text, and all else that is no plain ASCII, as JSON would escape it. */
const escaped = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
