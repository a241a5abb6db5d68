/** The operations of an OpenAPI document, however they are spread over paths, path items and servers. */
import type { Json, JsonObject } from '../../contract/documents.js';
import { arrayOr, follow, isObject, objectOr, textOr } from './read.js';

export interface DocumentOperation {
  method: string;
  /** With the path of the document's server before it. */
  path: string;
  id: string | undefined;
  /** By place and name: `query limit`; parameters of the path by position: `path 1`. */
  parameters: ReadonlyMap<string, Parameter>;
  body: { required: boolean; content: ReadonlyMap<string, Json> } | null;
  responses: ReadonlyMap<string, { content: ReadonlyMap<string, Json>; headers: ReadonlyMap<string, JsonObject> }>;
  stability: string;
  /** Ours alone: the gate without which the live service has no route for it. */
  gate: string | undefined;
  deprecated: boolean;
  /** Ways to say who calls, each as `http bearer`; null: the document says nothing. */
  security: ReadonlySet<string> | null;
  words: ReadonlyMap<string, string>;
}

export interface Parameter {
  name: string;
  required: boolean;
  schema: Json;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

/** By method and path with its parameters numbered: what a parameter of a path is called makes no difference. */
export function operationsOf(doc: JsonObject): Map<string, DocumentOperation> {
  const operations = new Map<string, DocumentOperation>();
  const base = serverPath(doc);
  for (const [path, raw] of Object.entries(objectOr(doc.paths))) {
    const item = follow(doc, raw);
    for (const method of METHODS) {
      if (!isObject(item[method])) continue;
      const operation = read(doc, method, base + path, item, item[method]);
      operations.set(`${operation.method} ${operation.path.replace(/\{[^{}]*\}/g, '{}')}`, operation);
    }
  }
  return operations;
}

/** The path that all its servers share, where it is not `/`: `/v2`. */
function serverPath(doc: JsonObject): string {
  const paths = arrayOr(doc.servers).map((server) => {
    const url = textOr(objectOr(server).url) ?? '';
    return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/(?<!\/)\/+$/, '');
  });
  const [first = ''] = paths;
  return first !== '' && paths.every((path) => path === first) ? first : '';
}

function read(doc: JsonObject, method: string, path: string, item: JsonObject, op: JsonObject): DocumentOperation {
  const body = op.requestBody === undefined ? null : follow(doc, op.requestBody);
  return {
    method: method.toUpperCase(),
    path,
    id: textOr(op.operationId),
    gate: textOr(op['x-gate']),
    parameters: parametersOf(doc, path, [...arrayOr(item.parameters), ...arrayOr(op.parameters)]),
    body: body && { required: body.required === true, content: contentOf(body) },
    responses: new Map(
      Object.entries(objectOr(op.responses)).map(([status, raw]) => {
        const response = follow(doc, raw);
        const headers = Object.entries(objectOr(response.headers)).map(
          ([name, header]) => [name.toLowerCase(), follow(doc, header)] as const,
        );
        return [status, { content: contentOf(response), headers: new Map(headers) }];
      }),
    ),
    stability: stabilityOf(textOr(op['x-stability-level'])),
    deprecated: op.deprecated === true,
    security: securityOf(doc, op),
    words: new Map(['summary', 'description'].map((word) => [word, textOr(op[word]) ?? ''])),
  };
}

const stabilityOf = (level: string | undefined) => (level === undefined || level === 'ga' ? 'stable' : level);

/** Each document has its own version as default. */
const VERSION_HEADER = 'x-affinity-api-version';

function parametersOf(doc: JsonObject, path: string, raw: readonly Json[]): Map<string, Parameter> {
  const places = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name);
  const parameters = new Map<string, Parameter>();
  for (const each of raw) {
    const { name, in: where, required, schema, content } = follow(doc, each);
    if (typeof name !== 'string' || typeof where !== 'string') continue;
    const place = where === 'path' ? places.indexOf(name) + 1 : where === 'header' ? name.toLowerCase() : name;
    const [inContent] = Object.values(objectOr(content));
    parameters.set(`${where} ${place}`, {
      name,
      required: required === true || where === 'path',
      schema:
        place === VERSION_HEADER
          ? { ...objectOr(schema), default: null }
          : (schema ?? objectOr(inContent).schema ?? {}),
    });
  }
  return parameters;
}

/** Schemas by media type, without its parameters. */
function contentOf(holder: JsonObject): Map<string, Json> {
  return new Map(
    Object.entries(objectOr(holder.content)).map(([type, media]) => [
      (type.split(';')[0] as string).trim().toLowerCase(),
      objectOr(media).schema ?? {},
    ]),
  );
}

function securityOf(doc: JsonObject, op: JsonObject): Set<string> | null {
  const stated = op.security ?? doc.security;
  if (!Array.isArray(stated)) return null;
  const schemes = objectOr(objectOr(doc.components).securitySchemes);
  const ways = stated.map((requirement) => {
    const names = Object.keys(objectOr(requirement));
    return (
      names
        .map((name) => schemeOf(follow(doc, schemes[name])))
        .sort()
        .join(' and ') || 'none'
    );
  });
  return new Set(ways);
}

/** What a client sends: a key in the header Authorization is a Bearer token by another name. */
function schemeOf(scheme: JsonObject): string {
  const kind = textOr(scheme.type)?.toLowerCase();
  if (kind === 'http') return `http ${textOr(scheme.scheme)?.toLowerCase()}`;
  if (kind === 'oauth2' || kind === 'openidconnect') return 'http bearer';
  if (kind === 'apikey' && textOr(scheme.name)?.toLowerCase() === 'authorization') return 'http bearer';
  return `${kind} ${textOr(scheme.in)} ${textOr(scheme.name)}`;
}
