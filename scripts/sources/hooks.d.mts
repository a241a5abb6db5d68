type Next<A, R> = (what: string, context: A) => R | Promise<R>;
interface Importing {
  parentURL?: string | undefined;
}
export function resolve<R>(specifier: string, context: Importing, next: Next<Importing, R>): R | Promise<R>;
export function load<C, R>(
  url: string,
  context: C,
  next: Next<C, R>,
): Promise<R | { format: 'module'; source: string }>;
