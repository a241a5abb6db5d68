/** The rows of a seed, as rules go through them and look from one table into another. */
import { getOrInsert, memoized } from '../../../lib/memo.js';
import type { EntityType, Field, SeedRows, TableName } from '../../model.js';
import { isBlank } from '../../rules/names.js';
import { memberOf } from '../seed-tables.js';
import { expected, type Report, type SeedProblem } from './problem.js';

type RowOf<N extends TableName> = SeedRows[N][number];

/** What one table or two are held to. */
export type Rule = (known: Known) => void;

/** Says what is wrong with a row, and with which member of it: `emails/2`; '' for the whole row. */
export type Blame = (member: string, message: string, more?: Pick<SeedProblem, 'allowed' | 'didYouMean'>) => void;

export class Known {
  #fields: Map<number | EntityType, Field[]> | undefined;
  /** Each made when first asked. */
  readonly #byId = memoized(
    (table: TableName): ReadonlyMap<number, unknown> => new Map(this.rows[table].map((row) => [row.id, row])),
  );

  constructor(
    readonly rows: SeedRows,
    readonly report: Report,
  ) {}

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

  /** The rows of a table in turn; pointers are made for those alone that are to blame: there may be hundreds of thousands. */
  each<N extends TableName>(table: N, check: (row: RowOf<N>, blame: Blame, i: number) => void): void {
    let i = 0;
    const blame: Blame = (member, message, more) => {
      this.report({ pointer: `/${memberOf(table)}/${i}${member && `/${member}`}`, message, ...more });
    };
    for (const row of this.rows[table] as Iterable<RowOf<N>>) {
      check(row, blame, i);
      i++;
    }
  }

  /** Each key once; null: none. `blames` a row that repeats the key of another, whose pointer is `first`. */
  repeated<N extends TableName>(
    table: N,
    keyOf: (row: RowOf<N>) => string | number | null,
    blames: (blame: Blame, first: string, row: RowOf<N>) => void,
  ): void {
    const places = new Map<string | number, number>();
    this.each(table, (row, blame, i) => {
      const key = keyOf(row);
      if (key === null) return;
      const first = getOrInsert(places, key, () => i);
      if (first !== i) blames(blame, `/${memberOf(table)}/${first}`, row);
    });
  }

  /** People who own, make or manage things are of the account. Whether they are there at all is told by the references. */
  colleague(id: number | null, member: string, blame: Blame): void {
    const person = this.find('persons', id);
    if (!person || person.type === 'internal') return;
    blame(member, `${expected(id, 'a user of this account')}: a person of the type internal`);
  }

  /** All whom these members of a row name. */
  colleagues<M extends string>(
    row: Readonly<Record<M, number | null | readonly number[]>>,
    blame: Blame,
    ...members: readonly M[]
  ): void {
    for (const member of members) {
      const named = row[member];
      // Without any user there is nobody to own what names no owner.
      if (typeof named !== 'object' || named === null) this.colleague(named, member, blame);
      else for (const [i, id] of named.entries()) this.colleague(id, `${member}/${i}`, blame);
    }
  }

  /** People whom somebody of the account knows, and whom reminders are about, are not of it. */
  outsider(id: number | null, member: string, blame: Blame): void {
    if (this.find('persons', id)?.type !== 'internal') return;
    blame(member, expected(id, 'a person outside the account: of the type external or collaborator'));
  }
}

export function checkName({ name }: { name: string }, blame: Blame): void {
  if (isBlank(name)) blame('name', 'must not be blank');
}
