/** Lets every public method of an instance be passed on without it: `{ fetch: mock.fetch }`. For the end of a constructor. */
export function bindMethods(instance: object): void {
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(instance)))) {
    if (name === 'constructor' || typeof value !== 'function') continue;
    Object.defineProperty(instance, name, { value: value.bind(instance), writable: true, configurable: true });
  }
  const proto = Object.getPrototypeOf(instance);
  const dispose = proto[Symbol.asyncDispose];
  if (dispose) {
    Object.defineProperty(instance, Symbol.asyncDispose, { value: dispose.bind(instance), configurable: true });
  }
}
