// Work that can wait until the page has nothing else to do.

const kIdle = 200; // ms after which a browser that is never idle goes on all the same

export const whenIdle: (task: () => void) => void =
  'requestIdleCallback' in globalThis
    ? (task) => void requestIdleCallback(task, { timeout: kIdle })
    : (task) => void setTimeout(task, 30);
