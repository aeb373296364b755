import { useEffect, useRef, useState } from "preact/compat";
import { useLocation } from "wouter-preact";
import { useSession } from "#session/session.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

/**
 * Notice of an expired session. The page and the form entries stay, and work continues after sign-in. The frame shows it
 * above the page; where an action failed for it, `Failure` shows it in view, and the one above is hidden.
 */
export function SessionEnded({ isAtAction = false }: { isAtAction?: boolean }) {
  const { ended, person, settings, signIn } = useSession();
  const { session } = useWords(common);
  const [failed, setFailed] = useState(false);
  const [path, navigate] = useLocation();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ended && isAtAction) notice.current?.scrollIntoView({ block: "nearest" });
  }, [ended, isAtAction]);
  if (!ended || path === "/sign-in") return null;
  const same = settings.people?.find(({ id }) => id === person?.id);
  const resume = () => {
    if (!person?.isByCode) return void signIn(same).catch(() => setFailed(true));
    // In the page's place in the history, which comes back with its state: "back" does not lead to a sign-in that is over.
    const to = new URLSearchParams({ to: path + location.search }).toString();
    navigate(`/sign-in?${to}`, { replace: true, state: history.state });
  };
  return (
    <div ref={notice} className="session-ended">
      <Notice
        tone="warn"
        role="alert"
        title={session.ended}
        actions={
          <Button look="primary" onPress={resume}>
            {session.resume}
          </Button>
        }
      >
        <p>{failed ? session.failed : session.endedWords}</p>
      </Notice>
    </div>
  );
}
