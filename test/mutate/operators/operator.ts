import type { Node } from "#mutate/walk";

/** A node of a file, its ancestors from the nearest, and the text of any node. */
export type Site = { readonly node: Node; readonly ancestors: readonly Node[]; readonly text: (node: Node) => string };

/** The texts that replace the node, each a mutant. For a statement, an empty text removes it. */
export type Operator = (site: Site) => readonly string[];
