// A long list in chunks, of which only those near the view are drawn. A view asks which
// chunks are live and leaves the others empty, of the class `gap`; after each drawing it hands
// its scroller to `sync`. Lists of ordinary length are drawn in full, bit by bit when the page is idle,
// so that the browser's own search finds everything.
import { whenIdle } from '../idle';

const kMostLive = 80;

// More chunks than these are a burden themselves: those of a very long list are larger.
const kMostChunks = 250;

/** The size of a list's chunks: `least`, or what makes few enough of them. */
export const chunkSize = (length: number, least: number): number => Math.max(least, Math.ceil(length / kMostChunks));
// A step that took longer than this is felt on that machine: the next one is smaller and, where
// nobody waits for it, comes some times as long after.
const kSmooth = 50; // ms
const kRest = 4;

const afterFrame = (task: () => void): void => void requestAnimationFrame(() => setTimeout(task));

export class LazyList {
  private key: unknown = null;
  private heights: number[] = [];
  private live = new Set<number>([0]);
  private readonly near = new Set<number>();
  private observer: IntersectionObserver | null = null;
  private observed = new WeakSet<Element>();
  private scroller: Element | null = null;
  private fresh = true;
  private growing = false;
  private bringing = false;
  private stride = 1; // chunks in a frame

  /** `late`: of a list with several chunks, the first comes after its frame too, so that another list comes sooner. */
  constructor(
    private readonly redraw: () => void,
    private readonly late = false,
  ) {}

  /** The chunks' estimated heights in pixels; another key is another list, seen from its top. */
  setSource(key: unknown, count: number, estimates: () => number[]): void {
    if (key === this.key) {
      if (count !== this.heights.length) this.heights = estimates(); // rows came or went: the rest stays
      return;
    }
    this.key = key;
    this.heights = estimates();
    this.live = new Set(this.late && count > 1 ? [] : [0]);
    this.near.clear();
    this.fresh = true;
  }

  isLive(chunk: number): boolean {
    return this.live.has(chunk);
  }

  /** Makes a chunk live; false where it must first be drawn. */
  bringIn(chunk: number): boolean {
    if (this.live.has(chunk)) return true;
    this.live.add(chunk);
    this.redraw();
    return false;
  }

  /** All of it, for paper. */
  bringInAll(): void {
    this.heights.forEach((_, chunk) => this.live.add(chunk));
    this.redraw();
  }

  /** To be called after each drawing; null where the list is not on the page. */
  sync(scroller: Element | null): void {
    if (scroller !== this.scroller || this.fresh) this.watch(scroller);
    if (!scroller) return;
    for (const element of scroller.querySelectorAll<HTMLElement>('[data-chunk]')) {
      const chunk = chunkOf(element);
      const height = this.live.has(chunk) ? '' : `${this.heights[chunk] ?? 0}px`;
      if (element.style.height !== height) element.style.height = height;
      if (this.observed.has(element)) continue;
      this.observed.add(element);
      this.observer?.observe(element);
    }
    this.grow();
  }

  private watch(scroller: Element | null): void {
    this.observer?.disconnect();
    this.observed = new WeakSet();
    const isNew = scroller !== this.scroller;
    this.scroller = scroller;
    if (!scroller) return;
    // A new one stands at its top; to set it would lay out the page at once.
    if (this.fresh && !isNew) scroller.scrollTop = 0;
    this.fresh = false;
    this.observer = new IntersectionObserver((entries) => this.moved(entries), {
      root: scroller,
      rootMargin: '100% 0px',
    });
  }

  private moved(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      if (entry.isIntersecting) this.near.add(chunkOf(entry.target));
      else this.near.delete(chunkOf(entry.target));
    }
    this.bringNear();
  }

  // From the middle of what is in sight outwards, in one frame as many as that machine bears.
  private bringNear(): void {
    if (this.bringing) return;
    const middle = [...this.near].reduce((sum, chunk) => sum + chunk, 0) / this.near.size;
    const next = [...this.near]
      .filter((chunk) => !this.live.has(chunk))
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
      .slice(0, this.stride);
    if (next.length === 0) return;
    this.bringing = true;
    for (const chunk of next) this.live.add(chunk);
    this.evict();
    this.draw((took) => {
      this.stride = took > kSmooth ? 1 : this.stride * 2;
      this.bringing = false;
      this.bringNear();
    });
  }

  private draw(then: (took: number) => void): void {
    const began = performance.now();
    this.redraw();
    afterFrame(() => then(performance.now() - began));
  }

  // The farthest from the view go first; their place keeps the height they had.
  private evict(): void {
    const centre = Math.min(...this.near);
    const farthest = [...this.live]
      .filter((chunk) => !this.near.has(chunk))
      .sort((a, b) => Math.abs(b - centre) - Math.abs(a - centre));
    for (const chunk of farthest.slice(0, Math.max(0, this.live.size - kMostLive))) {
      const element = this.scroller?.querySelector<HTMLElement>(`[data-chunk="${chunk}"]`);
      if (element) this.heights[chunk] = element.offsetHeight;
      this.live.delete(chunk);
    }
  }

  private grow(): void {
    if (this.growing || this.heights.length > kMostLive || this.live.size >= this.heights.length) return;
    this.growing = true;
    whenIdle(() => {
      const next = this.heights.findIndex((_, chunk) => !this.live.has(chunk));
      if (!this.scroller?.isConnected || next < 0 || this.heights.length > kMostLive) {
        this.growing = false;
        return;
      }
      this.live.add(next);
      this.draw((took) => {
        setTimeout(() => {
          this.growing = false;
          this.grow();
        }, took > kSmooth ? took * kRest : 0);
      });
    });
  }
}

const chunkOf = (element: Element): number => Number((element as HTMLElement).dataset.chunk);
