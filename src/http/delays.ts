/** Waits of our own making, in real time: all of them end at once when whoever asked for them stops. */
export class Delays {
  readonly #running = new Set<() => void>();
  #isOver = false;

  /** Resolves after so many milliseconds, or as soon as `end` is called. */
  wait(milliseconds: number): Promise<void> {
    if (this.#isOver) return Promise.resolve();
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        this.#running.delete(finish);
        resolve();
      };
      const timer = setTimeout(finish, milliseconds);
      this.#running.add(finish);
    });
  }

  /** From now on nothing is waited for. */
  end(): void {
    this.#isOver = true;
    for (const finish of this.#running) finish();
  }
}
