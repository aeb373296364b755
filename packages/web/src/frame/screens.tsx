import { Component, Suspense, type ReactNode } from "react";
import { Redirect, useLocation } from "wouter";
import { Missing } from "#frame/missing.tsx";
import { SignIn } from "#frame/sign-in.tsx";
import { partsAt, partsOf } from "#parts/parts.ts";
import { useSession } from "#session/session.tsx";
import { Failure } from "#ui/failure.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

/** The part that has the address, if it is for whoever is signed in; else what to do about it. */
export function Screens() {
  const [path] = useLocation();
  const { person } = useSession();
  const { session, states } = useWords(common);
  if (path === "/sign-in") return <SignIn />;
  const mine = partsOf(person?.roles ?? []);
  if (path === "/") return <Redirect to={mine[0]?.entries[0]?.to ?? "/enquiry"} replace />;
  const there = partsAt(path);
  if (there.length === 0) return <Missing />;
  const part = there.find((part) => mine.includes(part));
  if (!part && !person) return <SignIn title={session.needed} />;
  if (!part) return <Missing title={states.forbidden} />;
  return (
    <Guard path={path}>
      <Suspense fallback={<Skeleton />}>
        <part.Screens />
      </Suspense>
    </Guard>
  );
}

/**
 * A screen that fails leaves the frame standing. A part that did not load comes with the reload, which waits for the
 * network: without it even the frame would be lost.
 */
class Guard extends Component<{ path: string; children: ReactNode }, { path: string; error: unknown }> {
  override state: { path: string; error: unknown } = { path: this.props.path, error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps({ path }: { path: string }, state: { path: string }) {
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
