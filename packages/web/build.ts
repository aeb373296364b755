/** Until the panel exists: copies src to dist. What differs by stage is read at run time from config/stage.json. */
import { cpSync, rmSync } from "node:fs";

const here = import.meta.dirname;
rmSync(`${here}/dist`, { recursive: true, force: true });
cpSync(`${here}/src`, `${here}/dist`, { recursive: true });
