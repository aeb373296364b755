import { HamtaError } from "@hamta/client";
import { isUnauthenticated } from "#api/unauthenticated.ts";
import { SessionEnded } from "#session/session-ended.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

/** An error, the action to take, the request id and a retry button. If the session has expired: the way to sign in. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { states } = useWords(common);
  if (!error) return null;
  if (isUnauthenticated(error)) return <SessionEnded isAtAction />;
  const { title, words } = describe(error, states);
  const requestId = error instanceof HamtaError ? error.requestId : null;
  return (
    <Notice
      tone="bad"
      role="alert"
      title={title}
      actions={
        retry && (
          <Button onPress={retry} look="secondary">
            {states.retry}
          </Button>
        )
      }
    >
      <p>{words}</p>
      {requestId && (
        <p>
          {states.requestId}: <code dir="ltr">{requestId}</code>
        </p>
      )}
    </Notice>
  );
}

type States = {
  offline: string;
  offlineWords: string;
  network: string;
  networkWords: string;
  failed: string;
  failedWords: string;
};

function describe(error: unknown, states: States): { title: string; words: string } {
  const offline = { title: states.offline, words: states.offlineWords };
  if (!(error instanceof HamtaError))
    return navigator.onLine ? { title: states.failed, words: states.failedWords } : offline;
  if (error.kind === "NETWORK")
    return navigator.onLine ? { title: states.network, words: states.networkWords } : offline;
  // The API's own message: it is in the language of the page and more specific.
  return { title: error.message || states.failed, words: error.action ?? states.failedWords };
}
