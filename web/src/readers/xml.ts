// The little of XML and HTML trees that the readers need, by htmlparser2. It expands no
// entities but the five of XML (and HTML's own names), and fetches nothing.
import { parseDocument } from 'htmlparser2';

export interface XmlNode {
  /** Name with its prefix; empty for text. */
  name: string;
  attribs: Record<string, string>;
  children: XmlNode[];
  /** Of text alone. */
  data: string;
}

type Parsed = { type: string; name?: string; attribs?: Record<string, string>; children?: Parsed[]; data?: string };

export function parseXml(source: string): XmlNode {
  return parseDocument(source, { xmlMode: true }) as unknown as XmlNode;
}

export function parseHtml(source: string): Parsed {
  return parseDocument(source, { xmlMode: false }) as unknown as Parsed;
}

export const isElement = (node: XmlNode): boolean => typeof node.name === 'string' && node.name !== '';

export function child(node: XmlNode | null, name: string): XmlNode | null {
  return node?.children.find((one) => one.name === name) ?? null;
}

/** Along a path of names, the first of each. */
export function descend(node: XmlNode | null, ...names: string[]): XmlNode | null {
  return names.reduce<XmlNode | null>((at, name) => child(at, name), node);
}

export function childrenOf(node: XmlNode | null, name: string): XmlNode[] {
  return node?.children.filter((one) => one.name === name) ?? [];
}

/** Every element of that name below the node, in order; not below a found one. */
export function below(node: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = [];
  const walk = (at: XmlNode): void => {
    for (const one of at.children ?? []) {
      if (one.name === name) found.push(one);
      else if (one.children) walk(one);
    }
  };
  walk(node);
  return found;
}

/** The w:val of the child of that name. */
export const valOf = (node: XmlNode | null, name: string): string | null =>
  child(node, name)?.attribs['w:val'] ?? null;
