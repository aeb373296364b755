import { Link } from "wouter";
import { useSession } from "#session/session.tsx";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

export function Who() {
  const { person, settings, signIn, signOut } = useSession();
  const { session } = useWords(common);
  if (!person) {
    return (
      // On one machine one chooses whom to be, on a page of its own.
      settings.people ? (
        <Link href="/sign-in" className="button primary">
          {session.signIn}
        </Link>
      ) : (
        <Button look="primary" onPress={() => void signIn()}>
          {session.signIn}
        </Button>
      )
    );
  }
  const name = (
    <>
      <Icon name="person" />
      <span className="unseen">{session.signedInAs}: </span>
      <span className="who-name">{person.name}</span>
    </>
  );
  return (
    <>
      {settings.people ? (
        <Link href="/sign-in" className="who">
          {name}
        </Link>
      ) : (
        <span className="who">{name}</span>
      )}
      <Button look="quiet" icon="leave" aria-label={session.signOut} onPress={signOut} />
    </>
  );
}
