import { cancel } from "#commands/cancel";
import { changes } from "#commands/changes";
import { commit } from "#commands/commit";
import { completion } from "#commands/completion";
import { deadLettersList } from "#commands/dead-letters-list";
import { deadLettersReplay } from "#commands/dead-letters-replay";
import { devicesImport } from "#commands/devices-import";
import { doctor } from "#commands/doctor";
import { fix } from "#commands/fix";
import { importList } from "#commands/import";
import { imports } from "#commands/imports";
import { importsEnd } from "#commands/imports-end";
import { lint } from "#commands/lint";
import { login } from "#commands/login";
import { logout } from "#commands/logout";
import { report } from "#commands/report";
import { seed } from "#commands/seed";
import { sightingsImport } from "#commands/sightings-import";
import { undo } from "#commands/undo";
import { worklist } from "#commands/worklist";
import type { App } from "#frame/app";

/** In the order of the help. */
export const COMMANDS: readonly ((app: App) => void)[] = [
  lint,
  importList,
  report,
  imports,
  commit,
  cancel,
  undo,
  worklist,
  fix,
  sightingsImport,
  changes,
  devicesImport,
  importsEnd,
  deadLettersList,
  deadLettersReplay,
  seed,
  login,
  logout,
  doctor,
  completion,
];
