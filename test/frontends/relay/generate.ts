import { compile } from "./compile.ts";

/** `pnpm generate` and, with `--check`, `pnpm check`. */
compile(import.meta.dirname, { isCheck: process.argv.includes("--check") });
