/** The rows of a seed by id, for rules that look from one table into another. Each map is made when first asked. */
import { getOrInsert, memoized } from '../../../lib/memo.js';
import { fileNameOf } from '../../engine/past.js';
import type { EntityType, Field, TableName } from '../../model.js';
import type { SeedRows } from '../../seed-rows.js';
import { expected, type Problems } from './problem.js';

type RowOf<N extends TableName> = SeedRows[N][number];

/** What one table or two are held to. */
export type Rule = (known: Known) => Problems;

export class Known {
  #fields: Map<number | EntityType, Field[]> | undefined;
  readonly #byId = memoized(
    (table: TableName): ReadonlyMap<number, unknown> => new Map(this.rows[table].map((row) => [row.id, row])),
  );

  constructor(readonly rows: SeedRows) {}

  find<N extends TableName>(table: N, id: number | null): RowOf<N> | undefined {
    return id === null ? undefined : (this.#byId(table).get(id) as RowOf<N> | undefined);
  }

  /** The fields of a list, or those of the entities of a type themselves. */
  fieldsOf(place: number | EntityType): readonly Field[] {
    if (!this.#fields) {
      this.#fields = new Map();
      for (const field of this.rows.fields) {
        getOrInsert(this.#fields, field.listId ?? field.entityType, () => []).push(field);
      }
    }
    return this.#fields.get(place) ?? [];
  }

  /**
   * Each key once; null: none. `says` of a row that repeats one which of its members is to blame, and why; `first` is the pointer of
   * the row that had it before.
   */
  *repeated<N extends TableName>(
    table: N,
    keyOf: (row: RowOf<N>) => string | number | null,
    says: (first: string, row: RowOf<N>) => readonly [member: string | null, message: string],
  ): Problems {
    const places = new Map<string | number, number>();
    const at = (i: number) => `/${fileNameOf(table)}/${i}`;
    let i = -1;
    for (const row of this.rows[table] as Iterable<RowOf<N>>) {
      i++;
      const key = keyOf(row);
      if (key === null) continue;
      const first = places.get(key);
      if (first === undefined) {
        places.set(key, i);
        continue;
      }
      const [member, message] = says(at(first), row);
      yield { pointer: member === null ? at(i) : `${at(i)}/${member}`, message };
    }
  }

  /** People who own, make or manage things are of the account. Whether they are there at all is told by the references. */
  *colleague(id: number | null, pointer: string): Problems {
    const person = this.find('persons', id);
    if (!person || person.type === 'internal') return;
    yield { pointer, message: `${expected(id, 'a user of this account')}: a person of the type internal` };
  }

  /** People whom somebody of the account knows, and whom reminders are about, are not of it. */
  *outsider(id: number | null, pointer: string): Problems {
    if (this.find('persons', id)?.type !== 'internal') return;
    yield { pointer, message: expected(id, 'a person outside the account: of the type external or collaborator') };
  }

  *colleagues(ids: readonly number[], pointer: string): Problems {
    for (const [i, id] of ids.entries()) yield* this.colleague(id, `${pointer}/${i}`);
  }
}
