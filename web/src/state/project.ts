import type { Entry, EntryId, Project } from './work';
// Changes to what the person brought. Each gives a new project and leaves the old one as it
// was.

export type EntryFields = Partial<Pick<Entry, 'title' | 'published' | 'place' | 'text' | 'encoding' | 'damaged' | 'corrections' | 'added'>>;

export function withEntry(project: Project, entry: Entry): Project {
  return { ...project, entries: [...project.entries, entry] };
}

export function withFields(project: Project, id: EntryId, fields: EntryFields): Project {
  return {
    ...project,
    entries: project.entries.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry)),
  };
}

export function without(project: Project, id: EntryId): Project {
  return { ...project, entries: project.entries.filter((entry) => entry.id !== id) };
}

/** Puts a removed entry back where it stood. */
export function withEntryAt(project: Project, entry: Entry, at: number): Project {
  const entries = [...project.entries];
  entries.splice(Math.min(at, entries.length), 0, entry);
  return { ...project, entries };
}

export function entryOf(project: Project, id: EntryId | null): Entry | null {
  return project.entries.find((entry) => entry.id === id) ?? null;
}

/** The entry to look at when `id` is gone: the next one, or the last. */
export function neighbourOf(project: Project, id: EntryId): EntryId | null {
  const at = project.entries.findIndex((entry) => entry.id === id);
  const rest = project.entries.filter((entry) => entry.id !== id);
  return rest[Math.min(at, rest.length - 1)]?.id ?? null;
}
