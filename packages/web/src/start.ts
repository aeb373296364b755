import "#styles/font.css";
import "#styles/tokens.css";
import "#styles/base.css";
import "#styles/ui.css";
import "#styles/frame.css";
import "#styles/narrow.css";

/**
 * The entry. The panel's code runs after the shell of index.html is painted: a slow phone needs a second for it, in
 * which the page would be empty.
 */
if (!document.hidden) await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
await import("#main.tsx");
