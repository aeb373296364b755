import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // A module of its own, so that what reads workbooks is a part that it loads when there is one.
  worker: { format: "es" },
  build: {
    // Two years of browsers.
    target: ["chrome123", "firefox122", "safari17.5"],
    manifest: true,
    // A file of its own for every font and picture: the policy lets no font be inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Else each little thing that two parts share is a file: 35 requests for the owner's first page. Those under
          // 3 kB go with their neighbours.
          groups: [{ name: "shared", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 3_000 }],
        },
      },
    },
  },
});
