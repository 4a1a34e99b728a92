/** What systems and programs leave lying about in folders and archives, which nobody means. */
export const isLitter = (path: string): boolean =>
  /(^|[\\/])(__MACOSX|\.git)[\\/]/.test(path) || /(^|[\\/])(\.[^\\/]*|Thumbs\.db|desktop\.ini|~\$[^\\/]*)$/i.test(path);
