import { Frame } from "#frame/frame.tsx";
import { Screens } from "#frame/screens.tsx";
import { ApiProvider } from "#api/api.tsx";
import { SessionProvider } from "#session/session.tsx";
import type { Settings } from "#settings.ts";
import { Failure } from "#ui/failure.tsx";
import { LanguageProvider } from "#words/language.tsx";

/** `settings` null: loading them failed with `failure`. */
export function Panel({ settings, failure }: { settings: Settings | null; failure?: unknown }) {
  if (!settings) {
    return (
      <LanguageProvider>
        <main className="content">
          <Failure error={failure} retry={() => location.reload()} />
        </main>
      </LanguageProvider>
    );
  }
  return (
    <LanguageProvider>
      <SessionProvider settings={settings}>
        <ApiProvider>
          <Frame>
            <Screens />
          </Frame>
        </ApiProvider>
      </SessionProvider>
    </LanguageProvider>
  );
}
