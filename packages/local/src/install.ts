import { readFileSync } from "node:fs";

/** Programs that a package manager must install: npm has none of them. */
export type Program = "java" | "chromium";

export type Machine = {
  platform: NodeJS.Platform;
  /** Text of `/etc/os-release`; empty where there is none. */
  osRelease: string;
  isRoot: boolean;
};

type Commands = Readonly<Record<Program, string | null>>;

/** By `ID` of os-release. Each Java is 17 or newer: the default packages of Ubuntu 22 and Red Hat 8 are older. */
const LINUX: Readonly<Record<string, Commands>> = {
  debian: { java: "apt-get install default-jre-headless", chromium: "apt-get install chromium" },
  ubuntu: { java: "apt-get install openjdk-21-jre-headless", chromium: "apt-get install chromium-browser" },
  fedora: { java: "dnf install java-latest-openjdk-headless", chromium: "dnf install chromium" },
  rhel: { java: "dnf install java-21-openjdk-headless", chromium: null },
  arch: { java: "pacman -S jre-openjdk-headless", chromium: "pacman -S chromium" },
  alpine: { java: "apk add openjdk21-jre-headless", chromium: "apk add chromium" },
};

const OTHERS: Partial<Readonly<Record<NodeJS.Platform, Commands>>> = {
  darwin: { java: "brew install --cask temurin", chromium: "brew install --cask google-chrome" },
  win32: { java: "winget install EclipseAdoptium.Temurin.21.JRE", chromium: "winget install Google.Chrome" },
};

/** The command that installs a program on this machine. Null if no command is known for its system. */
export function installCommand(program: Program, machine: Machine = thisMachine()): string | null {
  const other = OTHERS[machine.platform];
  if (other) return other[program];
  const system = idsOf(machine.osRelease).find((id) => Object.hasOwn(LINUX, id));
  const command = system && LINUX[system]?.[program];
  if (!command) return null;
  return machine.isRoot ? command : `sudo ${command}`;
}

/** `ID` of the system, then the systems that it is like, nearest first: "linuxmint", "ubuntu", "debian". */
function idsOf(osRelease: string): string[] {
  const valueOf = (name: string) => new RegExp(`^${name}=["']?([^"'\n]*)`, "m").exec(osRelease)?.[1] ?? "";
  return `${valueOf("ID")} ${valueOf("ID_LIKE")}`.split(" ");
}

function thisMachine(): Machine {
  return { platform: process.platform, osRelease: readOsRelease(), isRoot: process.getuid?.() === 0 };
}

function readOsRelease(): string {
  try {
    return readFileSync("/etc/os-release", "utf8");
  } catch {
    return "";
  }
}
