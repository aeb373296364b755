import type { Contents } from "#list/proposal/contents";
import type { Words } from "#list/proposal/words";

/** A cell of the header, with what its column has. `isChoosable`: it is a name, and no other cell has the same. */
export type Cell = {
  readonly at: number;
  readonly words: Words;
  readonly contents: Contents;
  readonly isChoosable: boolean;
};

/** `at`: the cells that may be it; the one that is proposed, unless `by` is null. */
export type Choice = { readonly at: readonly number[]; readonly by: "NAME" | "CONTENTS" | null };
