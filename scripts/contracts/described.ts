/**
 * What a type's members say of themselves: the generator takes a member's own description alone, so one that is a reference gets that
 * of what it refers to; and the bounds, which no TypeScript type can hold, are written behind the words.
 */

type Schema = { [keyword: string]: unknown };

/** Bounds that are those of the format rather than a rule: an id's, a name's. */
const NO_NEWS = Number.MAX_SAFE_INTEGER;

/** A copy whose members and parameters are described. `document` is an OpenAPI document. */
export function described<T>(document: T): T {
  const copy = structuredClone(document);
  describeIn(copy, copy as Schema);
  return copy;
}

function describeIn(node: unknown, document: Schema): void {
  if (Array.isArray(node)) {
    for (const element of node) describeIn(element, document);
    return;
  }
  if (!isSchema(node)) return;
  for (const [keyword, value] of Object.entries(node)) {
    if (keyword === 'properties' && isSchema(value)) {
      for (const member of Object.values(value)) if (isSchema(member)) tell(member, member, document);
    }
    if (keyword === 'parameters' && Array.isArray(value)) {
      for (const parameter of value) {
        if (isSchema(parameter) && isSchema(parameter.schema)) tell(parameter, parameter.schema, document);
      }
    }
    describeIn(value, document);
  }
}

/** `holder` is what the generator makes a comment of, `schema` what it says of the value. */
function tell(holder: Schema, schema: Schema, document: Schema): void {
  const whole = resolved(schema, document);
  const words = holder.description ?? schema.description ?? whole.description;
  const isElsewhere = holder !== schema || schema.$ref !== undefined;
  const standard = isElsewhere ? (schema.default ?? whole.default) : undefined;
  const said = [words, bounds(whole), standard === undefined ? '' : `Default: ${JSON.stringify(standard)}.`];
  const description = said.filter(Boolean).join(' ');
  if (description !== '') holder.description = description;
}

/** The bounds of a value in words: `From 1 to 1,000.`; empty where there are none. */
function bounds(schema: Schema): string {
  const { minimum, exclusiveMinimum, maximum, maxLength, maxItems, uniqueItems } = schema;
  const most = typeof maximum === 'number' && maximum < NO_NEWS ? shown(maximum) : null;
  const parts: string[] = [];
  if (typeof exclusiveMinimum === 'number')
    parts.push(`Above ${shown(exclusiveMinimum)}${most ? `, to ${most}` : ''}.`);
  else if (typeof minimum === 'number')
    parts.push(most ? `From ${shown(minimum)} to ${most}.` : `From ${shown(minimum)}.`);
  else if (most) parts.push(`To ${most}.`);
  if (typeof maxLength === 'number') parts.push(`At most ${shown(maxLength)} characters.`);
  if (typeof maxItems === 'number') parts.push(`At most ${shown(maxItems)} of them.`);
  if (uniqueItems === true) parts.push('None twice.');
  return parts.join(' ');
}

const shown = (bound: number) => bound.toLocaleString('en-US');

function resolved(schema: Schema, document: Schema): Schema {
  let at = schema;
  while (typeof at.$ref === 'string') {
    const names = at.$ref.slice(2).split('/');
    at = names.reduce<Schema>(
      (node, name) => node[name.replaceAll('~1', '/').replaceAll('~0', '~')] as Schema,
      document,
    );
  }
  return at;
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
