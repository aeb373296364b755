import { useRef } from "react";
import { useSearchParams } from "wouter";
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
  /** For the question: a page from either end. */
  readonly variables: { first: number; after: string | null } | { last: number; before: string };
  /** Rows before this page. */
  readonly offset: number;
  readonly page: number;
  go: (page: number, cursor: { after?: string | null; before?: string | null }) => void;
};

/** Where a list stands, kept in the address, so that a reload and the browser's own back keep the page. */
export function usePaging(size: number): Paging {
  const [search, setSearch] = useSearchParams();
  const before = search.get("before");
  // A number alone says of no page where it begins.
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

/** Previous, the page, next. `label`: of what, where there are several. */
export function Pager({ paging, pageInfo, label }: { paging: Paging; pageInfo: PageInfo; label?: string }) {
  const { pages } = useWords(common);
  const { digits } = useLanguage();
  const nav = useRef<HTMLElement>(null);
  const { page } = paging;
  const go: Paging["go"] = (page, cursor) => {
    paging.go(page, cursor);
    // One reads a page from its start.
    nav.current?.parentElement?.scrollIntoView();
  };
  const hasPrevious = page > 1;
  // Asked for from its end, a page says of what follows only that something was given as `before`.
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
