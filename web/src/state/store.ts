// One value that changes by replacement, and those who want to know. Changes made in one
// task are told once, in a microtask.
export class Store<T> {
  private readonly listeners = new Set<(value: T) => void>();
  private scheduled = false;

  constructor(private value: T) {}

  get(): T {
    return this.value;
  }

  update(change: (value: T) => T): void {
    const next = change(this.value);
    if (next === this.value) return;
    this.value = next;
    this.tell();
  }

  subscribe(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells the listeners again though nothing changed, as when a view drew more of itself. */
  tell(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      for (const listener of this.listeners) listener(this.value);
    });
  }
}
