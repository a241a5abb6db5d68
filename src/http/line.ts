/** What stands for the connection of a request that comes without a socket. */
export class Line {
  readonly #callbacks: (() => void)[] = [];
  #isOver = false;

  /** `onCut` is told when the mock drops the connection. */
  constructor(readonly onCut: () => void) {}

  /** Calls back once, when the client is gone or the mock has cut it off. */
  onEnd(callback: () => void): void {
    if (this.#isOver) callback();
    else this.#callbacks.push(callback);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** The client is gone. */
  end(): void {
    this.#isOver = true;
    for (const callback of this.#callbacks.splice(0)) callback();
  }

  /** The mock cuts the client off. */
  cut(): void {
    this.onCut();
    this.end();
  }
}
