/** Changes of what all code of a process shares, which can be taken back. */

// biome-ignore lint/suspicious/noExplicitAny: functions of many shapes are exchanged alike
type Loose = any;

export class Patches {
  readonly #undo: (() => void)[] = [];
  #isOver = false;

  /** `refuse` says what happens to what can be neither led to the mock nor let out: it does not return, or makes an error of it. */
  constructor(readonly refuse: (reason: string) => Error) {}

  /** From now on what was exchanged does as it did before. Functions that somebody else wrapped meanwhile ask for it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  replace(holder: object, name: string | symbol, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(holder, name);
    (holder as Loose)[name] = value;
    this.#undo.push(() => {
      // Whoever wrapped it since keeps it, and finds the old way behind it.
      if ((holder as Loose)[name] !== value) return;
      if (before) Object.defineProperty(holder, name, before);
      else delete (holder as Loose)[name];
    });
  }

  undo(): void {
    this.#isOver = true;
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }
}
