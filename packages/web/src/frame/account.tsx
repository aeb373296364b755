import { Link } from "wouter-preact";
import { useSession } from "#session/session.tsx";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

export function Account() {
  const { person, settings, signIn, signOut } = useSession();
  const { session } = useWords(common);
  if (!person) {
    return settings.people || settings.codes ? (
      <Link href="/sign-in" className="button primary">
        {session.signIn}
      </Link>
    ) : (
      <Button look="primary" onPress={() => void signIn()}>
        {session.signIn}
      </Button>
    );
  }
  return (
    <>
      <SignedIn />
      <Button look="quiet" icon="leave" aria-label={session.signOut} onPress={signOut} />
    </>
  );
}

/** Who is signed in: in the bar, and on a phone, where the bar has no room for a name, above the page. */
export function SignedIn() {
  const { person, settings } = useSession();
  const { session } = useWords(common);
  if (!person) return null;
  const name = (
    <>
      <Icon name="person" />
      <span>
        <span className="who-label">{session.signedInAs}: </span>
        <bdi>{person.name}</bdi>
      </span>
    </>
  );
  return settings.people ? (
    <Link href="/sign-in" className="who">
      {name}
    </Link>
  ) : (
    <span className="who">{name}</span>
  );
}
