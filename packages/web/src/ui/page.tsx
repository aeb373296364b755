import { useEffect, useLayoutEffect, useRef, type ReactNode } from "preact/compat";
import { Link, useLocation } from "wouter-preact";
import { Icon } from "#ui/icon.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

type Props = {
  title: string;
  /** A sentence below the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** State of the shown object, beside the title. */
  badge?: ReactNode;
  /** The parent page. */
  back?: { to: string; label: string };
  /** For text (a form, a ticket): a column as narrow as a line of text should be. */
  narrow?: boolean;
  children?: ReactNode;
};

/** Address of the last move of the focus: only a change of address moves it, not the first page. */
let focused: string | null = null;

/** For an action whose button disappears with it: the focus would fall to the document. */
export function focusTitle(): void {
  document.querySelector("h1")?.focus({ preventScroll: true });
}

/** One screen. Its title names the tab and gets the focus when the address changes. */
export function Page({ title, lead, actions, badge, back, narrow = false, children }: Props) {
  const words = useWords(common);
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  useEffect(() => {
    document.title = `${title} · ${words.name}`;
  }, [title, words]);
  // Before the next key is handled: later, the heading would take the focus from what that key has reached.
  useLayoutEffect(() => {
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
