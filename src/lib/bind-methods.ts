/** Lets every public method of an instance be passed on without it: `{ fetch: mock.fetch }`. For the end of a constructor. */
export function bindMethods(instance: object): void {
  const prototype = Object.getPrototypeOf(instance);
  for (const name of Reflect.ownKeys(prototype)) {
    const value: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (name === 'constructor' || typeof value !== 'function') continue;
    Object.defineProperty(instance, name, { value: value.bind(instance), writable: true, configurable: true });
  }
}
