import type { Role } from "@hamta/client";
import { lazy, type ComponentType } from "preact/compat";
import type { IconName } from "#ui/icon.tsx";
import type { menu } from "#words/menu.ts";
import type { Words } from "#words/dictionary.ts";

/** The part of one role: its menu entries and its screens, which load when one of their addresses is opened. */
export type Part = {
  /** Role that sees the part; null: everybody. */
  readonly role: Role | null;
  /** First segments of its addresses. */
  readonly roots: readonly string[];
  readonly entries: readonly Entry[];
  readonly Screens: ComponentType;
  readonly load: () => Promise<unknown>;
};

export type Entry = {
  readonly to: string;
  readonly icon: IconName;
  readonly label: (words: Words<typeof menu>) => string;
};

const loaded = (load: () => Promise<{ default: ComponentType }>) => ({ load, Screens: lazy(load) });

const importer = loaded(() => import("#parts/importer/screens.tsx"));

/** In the order shown to a person with several roles; the first entry is the start page. */
export const parts: readonly Part[] = [
  {
    role: "SUBSCRIBER",
    roots: ["tickets", "devices"],
    entries: [
      { to: "/tickets", icon: "tickets", label: ({ problems }) => problems },
      { to: "/devices", icon: "devices", label: ({ devices }) => devices },
    ],
    ...loaded(() => import("#parts/owner/screens.tsx")),
  },
  {
    role: "IMPORTER",
    roots: ["importer"],
    entries: [
      { to: "/importer", icon: "list", label: ({ worklist }) => worklist },
      { to: "/importer/upload", icon: "upload", label: ({ upload }) => upload },
      { to: "/importer/imports", icon: "clock", label: ({ imports }) => imports },
      { to: "/importer/machines", icon: "key", label: ({ machines }) => machines },
    ],
    ...importer,
  },
  {
    role: "EXPERT",
    roots: ["expert"],
    entries: [{ to: "/expert", icon: "scale", label: ({ queue }) => queue }],
    ...loaded(() => import("#parts/expert/screens.tsx")),
  },
  {
    role: "OPERATOR",
    roots: ["importer"],
    entries: [
      { to: "/importer/upload", icon: "upload", label: ({ upload }) => upload },
      { to: "/importer/imports", icon: "clock", label: ({ imports }) => imports },
      { to: "/importer/machines", icon: "key", label: ({ machines }) => machines },
    ],
    ...importer,
  },
  {
    role: "OPS",
    roots: ["ops"],
    entries: [{ to: "/ops", icon: "pulse", label: ({ operations }) => operations }],
    ...loaded(() => import("#parts/ops/screens.tsx")),
  },
  {
    // Ops may upload lists of devices.
    role: "OPS",
    roots: ["importer"],
    entries: [{ to: "/importer/upload", icon: "upload", label: ({ upload }) => upload }],
    ...importer,
  },
  {
    role: null,
    roots: ["enquiry", "guide"],
    entries: [
      { to: "/enquiry", icon: "search", label: ({ enquiry }) => enquiry },
      { to: "/guide", icon: "info", label: ({ guide }) => guide },
    ],
    ...loaded(() => import("#parts/public/screens.tsx")),
  },
];

export function partsOf(roles: readonly Role[]): readonly Part[] {
  return parts.filter(({ role }) => role === null || roles.includes(role));
}

/** Parts with this address; several if roles share it. */
export function partsAt(path: string): readonly Part[] {
  const [, root = ""] = path.split("/");
  return parts.filter(({ roots }) => roots.includes(root));
}

/** Starts to load the screen of this address in parallel with the settings. A failed load is tried again later. */
export function preload(path: string): void {
  for (const { load } of partsAt(path)) load().catch(() => {});
}
