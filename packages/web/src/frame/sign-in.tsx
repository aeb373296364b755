import { lazy, Suspense, useState } from "preact/compat";
import { useLocation, useSearchParams } from "wouter-preact";
import { NameText } from "@hamta/core";
import { useSession } from "#session/session.tsx";
import type { ReadyPerson } from "#settings.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { common } from "#words/common.ts";
import { useLanguage, useWords } from "#words/language.tsx";
import { signInWords } from "#words/sign-in.ts";

const CodeSignIn = lazy(() => import("#frame/code-sign-in.tsx"));

/**
 * Subscribers sign in by a code to the phone, staff on the provider's page; on a developer's machine, persons to choose
 * from.
 */
export function SignIn({ title }: { title?: string }) {
  const { settings, signIn } = useSession();
  const { session } = useWords(common);
  const words = useWords(signInWords);
  const [path, navigate] = useLocation();
  const [query] = useSearchParams();
  const [error, setError] = useState<unknown>(null);
  const returnToPage = () =>
    path === "/sign-in" && navigate(query.get("to") ?? "/", { replace: true, state: history.state });
  const go = (as?: ReadyPerson) =>
    void signIn(as)
      .then(() => as && returnToPage())
      .catch(setError);
  const { codes, people } = settings;
  return (
    <Page title={title ?? session.signIn} lead={codes ? words.lead : session.neededWords} narrow>
      <Failure error={error} />
      {codes && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <CodeSignIn codes={codes} onDone={returnToPage} />
        </Suspense>
      )}
      {settings.signIn &&
        (codes ? (
          <section aria-labelledby="staff">
            <h2 id="staff">{words.staff}</h2>
            <p className="lead">{words.staffLead}</p>
            <Button onPress={() => go()}>{words.staffSignIn}</Button>
          </section>
        ) : (
          <Button look="primary" onPress={() => go()}>
            {session.signIn}
          </Button>
        ))}
      {people && <People people={people} onChoose={go} />}
    </Page>
  );
}

function People({ people, onChoose }: { people: readonly ReadyPerson[]; onChoose: (person: ReadyPerson) => void }) {
  const { session } = useWords(common);
  const { language } = useLanguage();
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{session.choose}</h2>
      <p className="lead">{session.chooseWords}</p>
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            <Button icon="person" onPress={() => onChoose(person)}>
              <span className="people-name">{person.name[language]}</span>
              <small>
                {person.roles.map((role) => NameText.role(role, language)).join("، ")} · <bdi>{person.detail}</bdi>
              </small>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
