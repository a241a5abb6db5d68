type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Options that may have been left out, as members that are not there: the types tell those from undefined ones. */
export const defined = <T extends object>(members: T): Defined<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
