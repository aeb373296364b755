import { useEffect, useRef, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { Icon } from "#ui/icon.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

type Props = {
  title: string;
  /** A sentence below the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** Beside the title: how the thing stands. */
  badge?: ReactNode;
  /** The page above this one. */
  back?: { to: string; label: string };
  /** For what is read (a form, a ticket): a column no wider than a line of text should be. */
  narrow?: boolean;
  children?: ReactNode;
};

/** Where focus was moved last: only a change of the address moves it, not the first page. */
let focused: string | null = null;

/** One screen: its title names the tab and is what a screen reader lands on when the address changes. */
export function Page({ title, lead, actions, badge, back, narrow = false, children }: Props) {
  const words = useWords(common);
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  useEffect(() => {
    document.title = `${title} · ${words.name}`;
  }, [title, words]);
  useEffect(() => {
    if (focused !== null && focused !== path) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    focused = path;
  }, [path]);
  return (
    <div className={narrow ? "page narrow" : "page"}>
      <header className="page-head">
        {back && (
          <Link href={back.to} className="back">
            <Icon name="start" />
            {back.label}
          </Link>
        )}
        <div className="page-title">
          <div className="row">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {badge}
          </div>
          {actions && <div className="page-actions">{actions}</div>}
        </div>
        {lead && <p className="lead">{lead}</p>}
      </header>
      {children}
    </div>
  );
}
