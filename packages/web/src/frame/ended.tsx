import { useState } from "react";
import { useSession } from "#session/session.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

/** A session that has ended says so and goes on where it was: the page stays, and so does what was typed. */
export function Ended() {
  const { ended, person, settings, signIn } = useSession();
  const { session } = useWords(common);
  const [failed, setFailed] = useState(false);
  if (!ended) return null;
  const same = settings.people?.find(({ id }) => id === person?.id);
  const resume = () => void signIn(same).catch(() => setFailed(true));
  return (
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
  );
}
