import { createRoot } from "preact/compat/client";
import { Panel } from "#panel.tsx";
import { preload } from "#parts/parts.ts";
import * as Cognito from "#session/cognito.ts";
import { storeTokens } from "#session/session.tsx";
import { load } from "#settings.ts";

const root = createRoot(document.getElementById("root") as HTMLElement);

preload(location.pathname);
try {
  const settings = await load();
  const returned = settings.signIn ? await Cognito.finish(settings) : null;
  if (returned) {
    storeTokens(returned.tokens);
    history.replaceState(null, "", returned.returnTo);
  }
  root.render(<Panel settings={settings} />);
} catch (error) {
  root.render(<Panel settings={null} failure={error} />);
}
