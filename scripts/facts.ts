/**
 * `npm run facts`: holds the bundled contracts to contracts/facts. Both sides are brought to one form, in which names of schemas, the
 * order of members and the way a union is written do not matter, and the forms are compared. Exit code 1 where they differ.
 */
import { readFileSync } from 'node:fs';
import { type Form, formOf, type Node } from './facts/form.js';

const VERSIONS = ['2026-09-17', '2026-07-15', '2024-01-01'] as const;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface OperationForm {
  parameters: Record<string, { required: boolean; schema: Form }>;
  body: { required: boolean; schema: Form } | null;
  /** Null: an answer without a body. */
  responses: Record<string, Form | null>;
  stability: string;
}

/** What the contract says of an operation, and the gate that it is behind, if any. */
interface Ours {
  form: OperationForm;
  isGated: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
/** Parameters of paths may have other names. */
const keyOf = (method: string, path: string) => `${method.toUpperCase()} ${path.replace(/\{[^{}]*\}/g, '{}')}`;

function factsOf(version: string): Map<string, OperationForm> {
  const facts = read(`contracts/facts/v2-${version}.json`);
  const root = { components: { schemas: facts.schemas } };
  return new Map(
    Object.entries<Node>(facts.operations).map(([label, { parameters, requestBody, responses, stability }]) => {
      const [method = '', path = ''] = label.split(' ');
      const form: OperationForm = {
        parameters: Object.fromEntries(
          (parameters as Node[]).map((p) => [
            `${p.in} ${p.name}`,
            { required: p.required === true, schema: formOf(root, p.schema) },
          ]),
        ),
        body: requestBody
          ? { required: (requestBody as Node).required === true, schema: formOf(root, (requestBody as Node).schema) }
          : null,
        responses: Object.fromEntries(
          Object.entries(responses as Record<string, Node>).map(([status, { schema }]) => [
            status,
            schema === undefined ? null : formOf(root, schema),
          ]),
        ),
        stability: String(stability),
      };
      return [keyOf(method, path), form];
    }),
  );
}

function contractOf(file: string): Map<string, Ours> {
  const root = read(file);
  const found = new Map<string, Ours>();
  for (const [path, item] of Object.entries<Node>(root.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as Node | undefined;
      if (!operation) continue;
      found.set(keyOf(method, path), {
        form: operationForm(root, item, operation),
        isGated: operation['x-gate'] !== undefined,
      });
    }
  }
  return found;
}

function operationForm(root: Node, item: Node, operation: Node): OperationForm {
  const given = (node: unknown) => resolved(root, node as Node);
  const parameters = [...((item.parameters as Node[]) ?? []), ...((operation.parameters as Node[]) ?? [])].map(given);
  const body = operation.requestBody ? given(operation.requestBody) : null;
  const successes = Object.entries((operation.responses ?? {}) as Record<string, Node>).filter(([s]) =>
    s.startsWith('2'),
  );
  const level = operation['x-stability-level'] ?? 'stable';
  return {
    parameters: Object.fromEntries(
      parameters
        .filter((p) => p.in === 'path' || p.in === 'query')
        .map((p) => [`${p.in} ${p.name}`, { required: p.required === true, schema: formOf(root, p.schema) }]),
    ),
    body: body && { required: body.required === true, schema: formOf(root, jsonSchema(body)) },
    responses: Object.fromEntries(
      successes.map(([status, response]) => {
        const schema = jsonSchema(given(response));
        return [status, schema === undefined ? null : formOf(root, schema)];
      }),
    ),
    stability: level === 'ga' ? 'stable' : String(level),
  };
}

function resolved(root: Node, node: Node): Node {
  if (typeof node.$ref !== 'string') return node;
  const target = node.$ref
    .slice(2)
    .split('/')
    .reduce((at, part) => at[part] as Node, root);
  return resolved(root, target);
}

function jsonSchema({ content = {} }: Node): unknown {
  const type = Object.keys(content as Node).find((name) => name.startsWith('application/json'));
  return type === undefined ? undefined : ((content as Node)[type] as Node).schema;
}

/** The first places where two values differ. */
function* differences(fact: unknown, found: unknown, at: string): Generator<string> {
  if (typeof fact !== 'object' || fact === null || typeof found !== 'object' || found === null) {
    if (fact !== found) yield `${at}: ${JSON.stringify(fact)} expected, found ${JSON.stringify(found)?.slice(0, 200)}`;
    return;
  }
  for (const key of new Set([...Object.keys(fact), ...Object.keys(found)])) {
    yield* differences((fact as Node)[key], (found as Node)[key], `${at}/${key}`);
  }
}

/** Behind a gate there are operations that no list of a version has. */
function* compare(facts: Map<string, OperationForm>, found: Map<string, Ours>): Generator<string> {
  for (const key of new Set([...facts.keys(), ...found.keys()])) {
    const [fact, ours] = [facts.get(key), found.get(key)];
    if (fact && ours) yield* differences(fact, ours.form, key);
    else if (fact) yield `${key}: missing`;
    else if (!ours?.isGated) yield `${key}: not in the facts`;
  }
}

function main(): void {
  let count = 0;
  const tell = (name: string, operations: number, lines: Iterable<string>) => {
    const all = [...lines];
    for (const line of all) console.log(`  ${line}`);
    console.log(`${name}: ${operations} operations, ${all.length} differences`);
    count += all.length;
  };
  for (const version of VERSIONS) {
    const facts = factsOf(version);
    tell(`V2 ${version}`, facts.size, compare(facts, contractOf(`src/contract/generated/v2-${version}.json`)));
  }
  const listed = new Set<string>(
    read('contracts/facts/v1.json').map((o: Node) => keyOf(String(o.method), String(o.path))),
  );
  const ours = new Set(contractOf('src/contract/generated/v1.json').keys());
  const apart = [...listed].filter((key) => !ours.has(key)).map((key) => `${key}: missing`);
  tell('V1', listed.size, [
    ...apart,
    ...[...ours].filter((key) => !listed.has(key)).map((key) => `${key}: not in the facts`),
  ]);
  process.exitCode = count === 0 ? 0 : 1;
}

main();
