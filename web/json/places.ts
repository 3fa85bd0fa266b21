import { findNodeAtOffset, type Node, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';

/** Where something stands in a file as people count: from 1. */
export interface Place {
  readonly line: number;
  /** What stands there, cut short. */
  readonly text: string;
}

/** A JSON file as it was read, or where it is none. */
export type ReadJson =
  | { readonly value: unknown; readonly root: Node; readonly text: string }
  | { readonly fault: string; readonly place: Place };

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The line around an offset: for a fault in the writing itself. */
const placeAt = (text: string, offset: number): Place => {
  const begins = text.lastIndexOf('\n', offset - 1) + 1;
  const [stands = ''] = text.slice(begins).split('\n', 1);
  return { line: lineAt(text, offset), text: stands.trim().slice(0, 80) };
};

/** A whole value, however many lines it runs over. */
const placeOfNode = (text: string, { offset, length }: Node): Place => ({
  line: lineAt(text, offset),
  text: text
    .slice(offset, offset + length)
    .replaceAll(/\s+/g, ' ')
    .slice(0, 80),
});

/** Reads JSON strictly, and keeps where everything in it stands. */
export const readJson = (raw: string): ReadJson => {
  // Some editors put a mark before it.
  const text = raw.replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first) return { fault: printParseErrorCode(first.error), place: placeAt(text, first.offset) };
  if (!root) return { fault: 'ValueExpected', place: placeAt(text, 0) };
  return { value: JSON.parse(text) as unknown, root, text };
};

/** By what the API calls an element of a list in a path: its place in it, its id, or a post by unit and role. */
const keysOf = (element: Node, index: number): readonly string[] => {
  const named = new Map((element.children ?? []).map(({ children: [key, value] = [] }) => [key?.value, value?.value]));
  const text = (name: string) => String(named.get(name) ?? '');
  return [String(index), text('id'), `${text('unit')}/${text('role')}`].filter((key) => key !== '' && key !== '/');
};

const childrenOf = (node: Node): readonly (readonly [string, Node])[] => {
  const { type, children = [] } = node;
  if (type === 'array') return children.flatMap((one, index) => keysOf(one, index).map((key) => [key, one] as const));
  return children.flatMap(({ children: [key, value] = [] }) => (key && value ? [[String(key.value), value]] : []));
};

/** What a path leads to, or the last thing on its way that stands in the file: ids hold dots, so it is followed step by step. */
const followed = (node: Node, path: string): Node => {
  const next = childrenOf(node)
    .filter(([key]) => path === key || path.startsWith(`${key}.`))
    .sort(([one], [other]) => other.length - one.length)[0];
  return next ? followed(next[1], path.slice(next[0].length + 1)) : node;
};

/** Where a path of the API (`people.chen-li.memberships.x/handler`, `people.3.name`) stands in the file; undefined where nowhere in it. */
export const placeOf = (
  { root, text }: { readonly root: Node; readonly text: string },
  path: string,
): Place | undefined => {
  const node = followed(root, path);
  return node === root ? undefined : placeOfNode(text, node.parent?.type === 'property' ? node.parent : node);
};

/** Where a text stands in the file as a value of its own. */
export const placeOfValue = (
  { root, text }: { readonly root: Node; readonly text: string },
  value: string,
): Place | undefined => {
  const offset = text.indexOf(`"${value}"`);
  return offset >= 0 && findNodeAtOffset(root, offset) ? placeAt(text, offset) : undefined;
};
