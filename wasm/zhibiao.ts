// The core in a page, a worker or node: compiles one of its modules and passes JSON in and out.
import type { Answers, Failure, Request } from './types';

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  zhibiao_request(size: number): number;
  zhibiao_call(): number;
  zhibiao_answer(): number;
}

/** Answers the requests that its module knows; others are a Failure (`unknown-op`). */
export interface Core {
  /** One call after the other. A thrown error is a trap: the core is of no more use then. */
  call<R extends Request>(request: R): Answers[R['op']] | Failure;
}

/** `source` is the module's bytes or a response that has them, of whatever MIME type. */
export async function loadCore(source: BufferSource | Response): Promise<Core> {
  const bytes = source instanceof Response ? await source.arrayBuffer() : source;
  const module = await WebAssembly.compile(bytes);
  const { exports } = await WebAssembly.instantiate(module, importsOf(module));
  const core = exports as unknown as Exports;
  core._initialize();
  return {
    call<R extends Request>(request: R) {
      const json = new TextEncoder().encode(wellFormed(JSON.stringify(request)));
      const at = core.zhibiao_request(json.length);
      new Uint8Array(core.memory.buffer, at, json.length).set(json);
      const length = core.zhibiao_call();
      const answer = new Uint8Array(core.memory.buffer, core.zhibiao_answer(), length);
      return JSON.parse(new TextDecoder().decode(answer)) as Answers[R['op']] | Failure;
    },
  };
}

// The module asks the host for nothing but leave to grow and to give up.
function importsOf(module: WebAssembly.Module): WebAssembly.Imports {
  const imports: Record<string, Record<string, () => void>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = () => {
      if (name !== 'emscripten_notify_memory_growth') throw new Error(`the core called ${name}`);
    };
  }
  return imports;
}

// JSON.stringify writes half a surrogate pair as \ud83d, which is no Unicode and which the
// core refuses; U+FFFD is as long. `\\ud83d` is a backslash and five letters: to be kept.
function wellFormed(json: string): string {
  return json.replace(/\\(?:ud[89a-f]..|.)/gs, (found) => (found[1] === 'u' && found.length > 2 ? '\\ufffd' : found));
}
