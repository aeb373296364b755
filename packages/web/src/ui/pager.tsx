import { useRef, useState } from "preact/compat";
import { useSearchParams } from "wouter-preact";
import { Button } from "#ui/button.tsx";
import { common } from "#words/common.ts";
import { useLanguage, useWords } from "#words/language.tsx";

type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};

export type Paging = {
  /** Query variables: a page from either end. */
  readonly variables: { first: number; after: string | null } | { last: number; before: string };
  /** Rows before this page. */
  readonly offset: number;
  readonly page: number;
  go: (page: number, cursor: { after?: string | null; before?: string | null }) => void;
};

/** Position in a list, stored in the address, so that a reload and the back button keep the page. */
export function usePaging(size: number): Paging {
  const [search, setSearch] = useSearchParams();
  const before = search.get("before");
  // A page number alone does not give the start of the page.
  const isPlaced = before !== null || search.has("after");
  const page = isPlaced ? Math.max(1, Math.floor(Number(search.get("page"))) || 1) : 1;
  return {
    variables:
      before === null || page === 1
        ? { first: size, after: page === 1 ? null : search.get("after") }
        : { last: size, before },
    offset: (page - 1) * size,
    page,
    go: (page, { after, before }) =>
      setSearch((search) => {
        const next = new URLSearchParams(search);
        for (const name of ["page", "after", "before"]) next.delete(name);
        if (page > 1) next.set("page", String(page));
        if (page > 1 && after) next.set("after", after);
        if (page > 1 && before) next.set("before", before);
        return next;
      }),
  };
}

/** Position in a list inside of a page that has another list: a reload begins at the first page. */
export function useLocalPaging(size: number): Paging {
  const first = { page: 1, variables: { first: size, after: null } } as const;
  const [{ page, variables }, set] = useState<Pick<Paging, "page" | "variables">>(first);
  return {
    variables,
    offset: (page - 1) * size,
    page,
    go: (to, { after, before }) => {
      if (to === 1) set(first);
      else set({ page: to, variables: before ? { last: size, before } : { first: size, after: after ?? null } });
    },
  };
}

/** Previous, page number, next. `label`: name of the list, if a page has several. */
export function Pager({ paging, pageInfo, label }: { paging: Paging; pageInfo: PageInfo; label?: string }) {
  const { pages } = useWords(common);
  const { digits } = useLanguage();
  const nav = useRef<HTMLElement>(null);
  const { page } = paging;
  const go: Paging["go"] = (page, cursor) => {
    paging.go(page, cursor);
    // A page is read from its start.
    nav.current?.parentElement?.scrollIntoView();
  };
  const hasPrevious = page > 1;
  // If a page was requested from its end, `hasNextPage` only means that `before` was given.
  const hasNext = pageInfo.hasNextPage;
  return (
    <nav ref={nav} className="pager" aria-label={label ?? pages.label}>
      <Button icon="start" isDisabled={!hasPrevious} onPress={() => go(page - 1, { before: pageInfo.startCursor })}>
        {pages.previous}
      </Button>
      <span className="pager-page" aria-current="page" aria-label={pages.current(digits(page))}>
        {digits(page)}
      </span>
      <Button trailing="end" isDisabled={!hasNext} onPress={() => go(page + 1, { after: pageInfo.endCursor })}>
        {pages.next}
      </Button>
    </nav>
  );
}
