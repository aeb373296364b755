import { expect, test } from "vitest";

import { installCommand } from "#install";

const linux = (...osRelease: string[]) => ({
  platform: "linux" as const,
  osRelease: osRelease.join("\n"),
  isRoot: false,
});

const DEBIAN = linux('PRETTY_NAME="Debian GNU/Linux 13 (trixie)"', 'VERSION_ID="13"', "ID=debian");
const UBUNTU = linux('NAME="Ubuntu"', "ID=ubuntu", "ID_LIKE=debian");
const MINT = linux('NAME="Linux Mint"', "ID=linuxmint", 'ID_LIKE="ubuntu debian"');
const FEDORA = linux('NAME="Fedora Linux"', "ID=fedora");
const ROCKY = linux('ID="rocky"', 'ID_LIKE="rhel centos fedora"');
const ARCH = linux("ID=arch");
const MANJARO = linux("ID=manjaro", "ID_LIKE=arch");
const ALPINE = linux('NAME="Alpine Linux"', "ID=alpine");
const MAC = { platform: "darwin" as const, osRelease: "", isRoot: false };
const WINDOWS = { platform: "win32" as const, osRelease: "", isRoot: false };

test.each([
  ["Debian", "java", "sudo apt-get install default-jre-headless", DEBIAN],
  ["Debian", "chromium", "sudo apt-get install chromium", DEBIAN],
  ["Debian as root", "chromium", "apt-get install chromium", { ...DEBIAN, isRoot: true }],
  ["Ubuntu", "java", "sudo apt-get install openjdk-21-jre-headless", UBUNTU],
  ["Ubuntu", "chromium", "sudo apt-get install chromium-browser", UBUNTU],
  ["Linux Mint", "java", "sudo apt-get install openjdk-21-jre-headless", MINT],
  ["Fedora", "java", "sudo dnf install java-latest-openjdk-headless", FEDORA],
  ["Fedora", "chromium", "sudo dnf install chromium", FEDORA],
  ["Rocky Linux", "java", "sudo dnf install java-21-openjdk-headless", ROCKY],
  ["Rocky Linux", "chromium", null, ROCKY],
  ["Arch", "java", "sudo pacman -S jre-openjdk-headless", ARCH],
  ["Manjaro", "chromium", "sudo pacman -S chromium", MANJARO],
  ["Alpine", "java", "sudo apk add openjdk21-jre-headless", ALPINE],
  ["Alpine", "chromium", "sudo apk add chromium", ALPINE],
  ["macOS", "java", "brew install --cask temurin", MAC],
  ["macOS", "chromium", "brew install --cask google-chrome", MAC],
  ["Windows", "java", "winget install EclipseAdoptium.Temurin.21.JRE", WINDOWS],
  ["Windows", "chromium", "winget install Google.Chrome", WINDOWS],
  ["an unknown Linux", "java", null, linux("ID=plan9")],
  ["a Linux without os-release", "java", null, linux("")],
] as const)("%s, %s: %s", (_, program, command, machine) => {
  expect(installCommand(program, machine)).toBe(command);
});
