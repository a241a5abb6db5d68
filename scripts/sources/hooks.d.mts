type Next<A, R> = (what: string, context: A) => R | Promise<R>;
interface Importing {
  parentURL?: string | undefined;
}
interface Found {
  url: string;
  format: 'module';
  shortCircuit: true;
}
export function resolve<R>(specifier: string, context: Importing, next: Next<Importing, R>): R | Found | Promise<R>;
export function load<C, R>(
  url: string,
  context: C,
  next: Next<C, R>,
): R | { format: 'module'; source: string; shortCircuit: true } | Promise<R>;
