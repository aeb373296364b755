import type { ReactNode } from "preact/compat";
import { Link, useLocation } from "wouter-preact";
import { LanguageSwitch, ThemeSwitch } from "#frame/switches.tsx";
import { Offline } from "#frame/offline.tsx";
import { Account, SignedIn } from "#frame/account.tsx";
import { partsOf, type Entry } from "#parts/parts.ts";
import { SessionEnded } from "#session/session-ended.tsx";
import { useSession } from "#session/session.tsx";
import { Icon } from "#ui/icon.tsx";
import { common } from "#words/common.ts";
import { menu } from "#words/menu.ts";
import { useWords } from "#words/language.tsx";

/** The frame around every screen: name, switches and menu. On a phone the menu is at the bottom. */
export function Frame({ children }: { children: ReactNode }) {
  const words = useWords(common);
  const { person } = useSession();
  const entries = [
    ...new Map(
      partsOf(person?.roles ?? [])
        .flatMap(({ entries }) => entries)
        .map((e) => [e.to, e]),
    ).values(),
  ];
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="bar">
        <Link href="/" className="brand">
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span>
            <strong>{words.name}</strong>
            <small>{words.tagline}</small>
          </span>
        </Link>
        <div className="bar-end">
          <ThemeSwitch />
          <LanguageSwitch />
          <Account />
        </div>
      </header>
      <Menu entries={entries} label={words.menu} />
      <main id="content" className="content" tabIndex={-1}>
        <SignedIn />
        <Offline />
        <SessionEnded />
        {children}
      </main>
    </div>
  );
}

function Menu({ entries, label }: { entries: readonly Entry[]; label: string }) {
  const [path] = useLocation();
  const words = useWords(menu);
  // The longest matching menu address: /importer/upload has its own entry below /importer.
  const [current] = entries
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .toSorted((a, b) => b.to.length - a.to.length);
  return (
    <nav className="menu" aria-label={label}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.to}>
            <Link href={entry.to} aria-current={entry === current ? "page" : undefined}>
              <Icon name={entry.icon} />
              <span>{entry.label(words)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
