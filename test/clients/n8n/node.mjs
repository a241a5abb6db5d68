/** Runs n8n's Affinity nodes outside n8n: as little of n8n as they ask for, and HTTP that is theirs but for its host. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const HOST = 'https://api.affinity.co';
const URL_OF_MOCK = process.env.AFFINITY_MOCK_URL;
const load = createRequire(join(process.env.AFFINITY_N8N_FOLDER, 'nodes', 'Affinity', 'index.js'));

export const { NodeApiError } = load('n8n-workflow');
const { Affinity } = load('./Affinity.node.js');
const { AffinityTrigger } = load('./AffinityTrigger.node.js');

/** Every request that the nodes sent: `{ method, path, status }`. */
export const sent = [];

/** n8n's request helper, as far as these nodes use it: JSON both ways, and an error with `statusCode` for whatever is not 2xx. */
async function request({ method, uri, qs = {}, headers, body, json }) {
  if (!uri.startsWith(HOST) || json !== true) throw new Error(`the node asks for something else: ${uri}`);
  const url = new URL(uri.slice(HOST.length), URL_OF_MOCK);
  // What is undefined is not sent.
  for (const [name, value] of Object.entries(qs)) if (value !== undefined) url.searchParams.append(name, String(value));
  const answer = await fetch(url, {
    method,
    headers: { accept: 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  sent.push({ method, path: url.pathname + url.search, status: answer.status });
  const text = await answer.text();
  const parsed = bodyOf(text);
  if (answer.ok) return parsed;
  throw Object.assign(new Error(`${answer.status} - ${text}`), {
    name: 'StatusCodeError',
    statusCode: answer.status,
    error: parsed,
    response: { statusCode: answer.status, body: parsed, headers: Object.fromEntries(answer.headers) },
  });
}

/** What n8n gives its nodes. Fails for a parameter that has neither a value here nor a default in the node's own description. */
function context(node, apiKey, parameters, more = {}) {
  const defaultOf = (name) => node.description.properties.find((one) => one.name === name && isShown(one, parameters));
  return {
    getInputData: () => [{ json: {} }],
    getNodeParameter(name) {
      if (Object.hasOwn(parameters, name)) return parameters[name];
      const property = defaultOf(name);
      if (!property) throw new Error(`the node asks for ${name}`);
      return property.default;
    },
    getCredentials: async () => ({ apiKey }),
    getNode: () => ({
      name: 'Affinity',
      type: 'n8n-nodes-base.affinity',
      typeVersion: 1,
      position: [0, 0],
      parameters,
    }),
    continueOnFail: () => false,
    helpers: {
      request,
      returnJsonArray: (data) => [data].flat().map((json) => ({ json })),
      constructExecutionMetaData: (items, { itemData }) => items.map((item) => ({ ...item, pairedItem: itemData })),
    },
    ...more,
  };
}

const isShown = ({ displayOptions }, parameters) =>
  Object.entries(displayOptions?.show ?? {}).every(([name, values]) => values.includes(parameters[name]));

/** One run of the node: what it gives out. */
export async function execute(apiKey, resource, operation, parameters = {}) {
  const node = new Affinity();
  const given = { ...parameters, resource, operation };
  const [items] = await node.execute.call(context(node, apiKey, given));
  return items.map(({ json }) => json);
}

/** The trigger node, subscribed to events at an address of ours. */
export function trigger(apiKey, url, events) {
  const node = new AffinityTrigger();
  const kept = {};
  const more = { getNodeWebhookUrl: () => url, getWorkflowStaticData: () => kept };
  const run = (method, extra = {}) => method.call(context(node, apiKey, { events }, { ...more, ...extra }));
  const { checkExists, create, delete: remove } = node.webhookMethods.default;
  return {
    exists: () => run(checkExists),
    create: () => run(create),
    delete: () => run(remove),
    /** What the workflow gets for a delivery. */
    receive: (body) => run(node.webhook, { getBodyData: () => body }),
  };
}

/** As n8n's request helper has it: what is no JSON, such as V1's 401, stays text. */
function bodyOf(text) {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
