import { parse, print, visit } from "graphql";
import { LIMITS } from "#limits";

/**
 * The trusted documents of a stage. Clients print a document in their own way and add `__typename`, so a text is also
 * compared without both.
 */

/** Hashes of other texts of trusted documents that an instance remembers, about 100 kB. A forgotten text is parsed again. */
const KNOWN_MAX = 1_000;

export class TrustedDocuments {
  readonly #texts: ReadonlyMap<string, string>;
  /** Made at the first text that is no trusted one: most instances serve clients that send hashes. */
  #normalised: ReadonlySet<string> | undefined;
  readonly #known = new Set<string>();

  /** @param texts by the hash or the id under which clients request them */
  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  /** True if the text requests what a trusted document requests. @param hash SHA-256 of the text */
  includes(hash: string, text: string): boolean {
    if (this.#texts.has(hash) || this.#known.has(hash)) return true;
    this.#normalised ??= new Set([...this.#texts.values()].flatMap((trusted) => normalise(trusted) ?? []));
    const normalised = normalise(text);
    if (normalised === null || !this.#normalised.has(normalised)) return false;
    if (this.#known.size === KNOWN_MAX) this.#known.delete(this.#known.values().next().value ?? "");
    this.#known.add(hash);
    return true;
  }
}

/**
 * The document printed in one way, without plain `__typename` and with its definitions sorted. Null if the text is too
 * long or no document. An alias stays: each would add a value to the answer.
 */
export function normalise(text: string): string | null {
  if (text.length > LIMITS.documentLength) return null;
  try {
    const document = visit(parse(text, { noLocation: true, maxTokens: LIMITS.tokens }), {
      Field: ({ name, alias, directives = [] }) =>
        name.value === "__typename" && !alias && directives.length === 0 ? null : undefined,
    });
    return document.definitions.map(print).toSorted().join("\n");
  } catch {
    return null;
  }
}
