import { defineConfig } from "vite";
import { firstLoads } from "./first-loads.ts";
import { narrowFonts } from "./narrow-fonts.ts";

export default defineConfig({
  plugins: [narrowFonts(), firstLoads()],
  // ES modules, so that the worker loads the workbook reader only for a workbook.
  worker: { format: "es" },
  build: {
    // Browsers of the last two years.
    target: ["chrome123", "firefox122", "safari17.5"],
    manifest: true,
    // Every font and picture is a separate file: the content security policy allows no inline font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Apart, so that the entry runs without waiting for the shared files.
            { name: "import", test: /preload-helper/, priority: 1 },
            // Without this, each small shared module is a file and the owner's first page makes 35 requests. A module's
            // imports are shared by as many parts as the module, so that this file never waits for another one.
            { name: "shared", minShareCount: 3 },
          ],
        },
      },
    },
  },
});
