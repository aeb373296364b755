import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { Ended } from "#frame/ended.tsx";
import { LanguageSwitch, ThemeSwitch } from "#frame/switches.tsx";
import { Offline } from "#frame/offline.tsx";
import { Who } from "#frame/who.tsx";
import { partsOf, type Entry } from "#parts/parts.ts";
import { useSession } from "#session/session.tsx";
import { Icon } from "#ui/icon.tsx";
import { common } from "#words/common.ts";
import { menu } from "#words/menu.ts";
import { useWords } from "#words/language.tsx";

/** What stands around every screen: the name, the switches, the menu; on a phone the menu is at the bottom. */
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
          <Who />
        </div>
      </header>
      <Menu entries={entries} label={words.menu} />
      <main id="content" className="content" tabIndex={-1}>
        <Offline />
        <Ended />
        {children}
      </main>
    </div>
  );
}

function Menu({ entries, label }: { entries: readonly Entry[]; label: string }) {
  const [path] = useLocation();
  const words = useWords(menu);
  // The longest address that the page is below: /importer/upload is not /importer.
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
