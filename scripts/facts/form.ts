/** One form for schemas that say the same: what `allOf`, nested unions, `const` and `null` are written with is gone. */

export type Node = { [member: string]: unknown };

export interface Form {
  /** Sorted; `null` among them where it may be. */
  types?: readonly string[];
  /** Sorted, as JSON; without null. */
  values?: readonly string[];
  members?: Readonly<Record<string, { required: boolean; schema: Form }>>;
  items?: Form;
  /** Two or more, sorted by what they say. */
  any?: readonly Form[];
  /** Within itself: so many levels up stands what is meant. */
  up?: number;
}

interface Shape {
  types: Set<string>;
  isNullable: boolean;
  values: Set<string> | null;
  members: Map<string, unknown>;
  required: Set<string>;
  items: unknown;
  any: Shape[] | null;
}

const blank = (): Shape => ({
  types: new Set(),
  isNullable: false,
  values: null,
  members: new Map(),
  required: new Set(),
  items: undefined,
  any: null,
});

const isCompound = ({ members, items, types, any }: Shape): boolean =>
  any !== null || members.size > 0 || items !== undefined || types.has('object') || types.has('array');

/** The form of a schema in a document with local references. */
export function formOf(root: Node, schema: unknown): Form {
  return new Former(root).form(schema, []);
}

class Former {
  constructor(readonly root: Node) {}

  form(schema: unknown, above: readonly unknown[]): Form {
    const target = this.#resolve(schema);
    const at = above.lastIndexOf(target);
    if (at >= 0) return { up: above.length - at };
    return this.#written(this.#shape(target), [...above, target]);
  }

  #written(shape: Shape, above: readonly unknown[]): Form {
    if (shape.any) {
      const forms = shape.any.map((one) => this.#written(one, above));
      const texts = [...new Set(forms.map((form) => JSON.stringify(form)))].sort();
      return { ...(shape.isNullable && { types: ['null'] }), any: texts.map((text) => JSON.parse(text)) };
    }
    const { members, required, items, values } = shape;
    const types = [...shape.types, ...(shape.isNullable ? ['null'] : [])].sort();
    const names = [...members.keys()].sort();
    return {
      ...(types.length > 0 && { types }),
      ...(values && { values: [...values].sort() }),
      ...(names.length > 0 && {
        members: Object.fromEntries(
          names.map((name) => [name, { required: required.has(name), schema: this.form(members.get(name), above) }]),
        ),
      }),
      ...(items !== undefined && { items: this.form(items, above) }),
    };
  }

  #resolve(schema: unknown): unknown {
    const { $ref, ...beside } = (schema ?? {}) as Node;
    if (typeof $ref !== 'string' || Object.keys(beside).some((word) => MEANINGFUL.has(word))) return schema;
    return this.#resolve(
      $ref
        .slice(2)
        .split('/')
        .reduce((at, part) => at[part] as Node, this.root),
    );
  }

  #shape(schema: unknown): Shape {
    const node = this.#resolve(schema) as Node | undefined;
    if (typeof node !== 'object' || node === null) return blank();
    let shape = own(node);
    for (const part of (node.allOf as unknown[]) ?? []) shape = both(shape, this.#shape(part));
    if (node.$ref) shape = both(shape, this.#shape({ $ref: node.$ref }));
    for (const union of [node.oneOf, node.anyOf] as (unknown[] | undefined)[]) {
      if (union) shape = both(shape, either(union.map((one) => this.#shape(one))));
    }
    if (shape.types.size === 0 && !shape.any && isCompound(shape)) {
      shape.types.add(shape.members.size > 0 ? 'object' : 'array');
    }
    return shape;
  }
}

/** Words beside a reference that add to what it says. */
const MEANINGFUL = new Set(['type', 'properties', 'required', 'items', 'allOf', 'oneOf', 'anyOf', 'enum', 'const']);

function own(node: Node): Shape {
  const shape = blank();
  for (const type of [node.type ?? []].flat() as string[]) {
    if (type === 'null') shape.isNullable = true;
    else shape.types.add(type);
  }
  const values = node.const === undefined ? (node.enum as unknown[] | undefined) : [node.const];
  if (values) {
    const some = values.filter((value) => value !== null);
    shape.values = new Set(some.map((value) => JSON.stringify(value)));
    if (node.type === undefined) {
      for (const value of some) shape.types.add(Number.isInteger(value) ? 'integer' : typeof value);
      shape.isNullable = some.length < values.length;
    }
  }
  shape.members = new Map(Object.entries((node.properties ?? {}) as Node));
  shape.required = new Set(node.required as string[] | undefined);
  shape.items = node.items;
  return shape;
}

/** What either says; the alternatives of one are each joined with the other. */
function both(a: Shape, b: Shape): Shape {
  const isNullable = a.isNullable || b.isNullable;
  if (a.any) return { ...blank(), isNullable, any: a.any.map((one) => both(one, b)) };
  if (b.any) return both(b, a);
  return {
    types: new Set([...a.types, ...b.types]),
    isNullable,
    values: a.values && b.values ? new Set([...a.values].filter((v) => b.values?.has(v))) : (a.values ?? b.values),
    members: new Map([...a.members, ...b.members]),
    required: new Set([...a.required, ...b.required]),
    items: a.items ?? b.items,
    any: null,
  };
}

/** Null is a mark of the whole, unions in unions are opened, and plain values are one alternative. */
function either(shapes: readonly Shape[]): Shape {
  const isNullable = shapes.some((shape) => shape.isNullable);
  const open = shapes
    .flatMap((shape) => shape.any ?? [shape])
    .filter(({ isNullable: orNull, types }) => !(orNull && types.size === 0))
    .map((shape) => ({ ...shape, isNullable: false }));
  const plain = open.filter((shape) => !isCompound(shape));
  const any = open.filter(isCompound);
  if (plain.length > 0) {
    const values = plain.every((shape) => shape.values) ? plain.flatMap((shape) => [...(shape.values ?? [])]) : null;
    any.push({
      ...blank(),
      types: new Set(plain.flatMap(({ types }) => [...types])),
      values: values && new Set(values),
    });
  }
  const [only] = any;
  return only && any.length === 1 ? { ...only, isNullable } : { ...blank(), isNullable, any };
}
