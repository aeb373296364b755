import "@fontsource-variable/vazirmatn/wght.css";
import "#styles/tokens.css";
import "#styles/base.css";
import "#styles/ui.css";
import "#styles/frame.css";
import { createRoot } from "react-dom/client";
import { Panel } from "#panel.tsx";
import { preload } from "#parts/parts.ts";
import * as Cognito from "#session/cognito.ts";
import { keep } from "#session/session.tsx";
import { load } from "#settings.ts";

const root = createRoot(document.getElementById("root") as HTMLElement);

preload(location.pathname);
try {
  const settings = await load();
  const returned = settings.signIn ? await Cognito.finish(settings) : null;
  if (returned) {
    keep(returned.tokens);
    history.replaceState(null, "", returned.returnTo);
  }
  root.render(<Panel settings={settings} />);
} catch (error) {
  root.render(<Panel settings={null} failure={error} />);
}
