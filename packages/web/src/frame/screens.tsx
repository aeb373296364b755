import { Component, Suspense, type ReactNode } from "preact/compat";
import { Redirect, useLocation } from "wouter-preact";
import { NotFound } from "#frame/not-found.tsx";
import { SignIn } from "#frame/sign-in.tsx";
import { partsAt, partsOf } from "#parts/parts.ts";
import { useSession } from "#session/session.tsx";
import { Failure } from "#ui/failure.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

/** The screen at the address if the viewer has its role; otherwise sign-in or "not found". */
export function Screens() {
  const [path] = useLocation();
  const { person } = useSession();
  const { session, states } = useWords(common);
  if (path === "/sign-in") return <SignIn />;
  const mine = partsOf(person?.roles ?? []);
  if (path === "/") return <Redirect to={mine[0]?.entries[0]?.to ?? "/enquiry"} replace />;
  const there = partsAt(path);
  if (there.length === 0) return <NotFound />;
  const part = there.find((part) => mine.includes(part));
  if (!part && !person) return <SignIn title={session.needed} />;
  if (!part) return <NotFound title={states.forbidden} />;
  return (
    <Guard path={path}>
      <Suspense fallback={<Skeleton />}>
        <part.Screens />
      </Suspense>
    </Guard>
  );
}

/**
 * Error boundary: the frame stays when a screen fails. If a part failed to load, the button reloads the page, but only
 * when online: an offline reload would lose the frame too.
 */
class Guard extends Component<{ path: string; children: ReactNode }, { path: string; error: unknown }> {
  override state: { path: string; error: unknown } = { path: this.props.path, error: null };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static override getDerivedStateFromProps({ path }: { path: string }, state: { path: string }) {
    return path === state.path ? null : { path, error: null };
  }

  #reload = () => location.reload();

  override componentDidUpdate() {
    if (this.state.error !== null && !navigator.onLine) addEventListener("online", this.#reload, { once: true });
    else removeEventListener("online", this.#reload);
  }

  override componentWillUnmount() {
    removeEventListener("online", this.#reload);
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return navigator.onLine ? <Failure error={error} retry={this.#reload} /> : <Failure error={error} />;
  }
}
